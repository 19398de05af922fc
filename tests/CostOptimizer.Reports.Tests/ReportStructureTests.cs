using System.Xml.Linq;
using CostOptimizer.Reports.Tests.Samples;

namespace CostOptimizer.Reports.Tests;

public sealed class ReportStructureTests
{
    [Fact]
    public async Task Report_AsksTheNetworkForNothing()
    {
        var page = await RichAsync();

        Assert.All(page.Tree.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value));
        Assert.Empty(page.All("script", "link", "img", "iframe", "object", "form", "base"));
        Assert.DoesNotContain(page.Tree.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName is "src" or "srcset" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.All("style"), sheet => Assert.DoesNotMatch("url\\(|@import|http", sheet.Value));
    }

    [Fact]
    public async Task Links_LeadToIdsThatExistOnce()
    {
        var page = await RichAsync();
        var ids = page.Ids.ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Subset(ids.ToHashSet(), page.All("a").Select(link => link.Attribute("href")!.Value[1..]).ToHashSet());
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9-]+$", id));
    }

    [Fact]
    public async Task Headings_SkipNoLevel()
    {
        var levels = (await RichAsync()).All("h1", "h2", "h3", "h4").Select(heading => heading.Name.LocalName[1] - '0').ToArray();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task Tables_HaveACaptionAndScopes()
    {
        var page = await RichAsync();

        Assert.All(page.All("th"), header => Assert.NotNull(header.Attribute("scope")));
        Assert.All(
            page.All("table").Where(table => (string?)table.Attribute("role") != "presentation"),
            table => Assert.False(string.IsNullOrEmpty((string?)table.Element("caption"))));
    }

    [Fact]
    public async Task Pictures_AreNamedAndDescribed()
    {
        var pictures = (await RichAsync()).All("svg").ToArray();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            XNamespace svg = picture.Name.Namespace;
            Assert.Equal("img", (string?)picture.Attribute("role"));
            Assert.False(string.IsNullOrEmpty((string?)picture.Element(svg + "title")));
            Assert.False(string.IsNullOrEmpty((string?)picture.Element(svg + "desc")));
        });
    }

    private static async Task<ReportPage> RichAsync() => new(await Written.ReportAsync(SampleResult.Rich()));
}
