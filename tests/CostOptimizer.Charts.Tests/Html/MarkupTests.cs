using CostOptimizer.Charts.Html;

namespace CostOptimizer.Charts.Tests.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Text_WithMarkupInIt_IsEncoded() =>
        Assert.Equal("&lt;b&gt;&amp;&quot;&#39;", new Markup().Text("<b>&\"'").ToString());

    [Fact]
    public void Attribute_WithQuotesInIt_StaysInItsQuotes() => Assert.Equal(
        "<i title=\"&quot; onload=&quot;x()\"/>", new Markup().Empty("i", ("title", "\" onload=\"x()"), ("class", null)).ToString());

    [Fact]
    public void Text_WithControlsAndOverrides_LosesThem() =>
        Assert.Equal("abc", new Markup().Text("a\u202Eb\u0000\u001Bc\u2066").ToString());

    [Fact]
    public void Text_OfTenThousandCharacters_IsCut() => Assert.Equal(2_000, new Markup().Text(new string('x', 10_000)).ToString().Length);

    [Fact]
    public void ToString_WithAnOpenElement_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new Markup().Open("p").ToString());
}
