namespace CostOptimizer.Wording.Tests;

public sealed class LocaleTests
{
    [Theory]
    [InlineData("en-GB,zh-CN", "en", "en-GB")]
    [InlineData("zh-CN,en", "zh-Hans", "zh-CN")]
    [InlineData("zh,en", "zh-Hans", "zh-CN")] // no region: the usual one
    [InlineData("de-DE,en-IE", "en", "en-IE")]
    [InlineData("de-DE", "en", "en-US")] // numbers fit the texts, which are not German
    [InlineData("en-ZZ9-x,*", "en", "en-US")] // not a culture that exists
    [InlineData("", "en", "en-US")]
    public void Negotiate_ByBrowser_TakesTheFirstWeHaveTextsFor(string accepted, string language, string culture)
    {
        var locale = Locale.Negotiate(chosen: null, accepted.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(language, locale.Language.Tag);
        Assert.Equal(culture, locale.Culture.Name);
    }

    [Fact]
    public void Negotiate_WithAChoice_KeepsTheRegionThatFitsIt()
    {
        Assert.Equal("en-GB", Locale.Negotiate(Language.English, ["zh-CN", "en-GB"]).Culture.Name);
        Assert.Equal("zh-CN", Locale.Negotiate(Language.Chinese, ["en-GB"]).Culture.Name);
    }
}
