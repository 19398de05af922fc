using System.Globalization;
using System.Text.Json;

namespace CostOptimizer.Worker.Tests.Support;

/// <summary>The tables of docs/demo-review.md, held against the plan that <c>demo --json</c> prints.</summary>
internal static class DemoReviewPage
{
    private const decimal Tolerance = 1; // The page shows whole currency units.

    /// <returns>One sentence for every row that the page and the plan do not share, or see differently.</returns>
    public static IReadOnlyList<string> Disagreements(JsonElement plan) =>
        [.. Compare("Fleet", PlannedFleets(plan)), .. Compare("Covers", Purchases(plan)), .. Compare("Currency", Totals(plan))];

    private static IEnumerable<string[]> PlannedFleets(JsonElement plan) => plan.GetProperty("recommendations").EnumerateArray().Select(each => new[]
    {
        each.GetProperty("fleetId").GetString()!.Split('/', 3)[2],
        each.GetProperty("verdict").GetString()!,
        each.GetProperty("action").GetString()!,
        each.GetProperty("typeName").GetString()!,
        each.GetProperty("count").GetRawText(),
        each.GetProperty("savings") is { ValueKind: JsonValueKind.Object } savings ? Money(savings, "p50") : "–",
    });

    private static IEnumerable<string[]> Purchases(JsonElement plan) =>
        from total in plan.GetProperty("totals").EnumerateArray()
        where total.GetProperty("purchases").ValueKind == JsonValueKind.Object
        from bought in total.GetProperty("purchases").GetProperty("purchases").EnumerateArray()
        select new[] { bought.GetProperty("covers").GetString()!, Money(bought, "monthlyCost"), Money(bought, "monthlySaving") };

    private static IEnumerable<string[]> Totals(JsonElement plan) => plan.GetProperty("totals").EnumerateArray().Select(total => new[]
    {
        total.GetProperty("currency").GetString()!,
        Money(total, "effective"),
        Money(total, "planned"),
        Money(total.GetProperty("savings"), "p50"),
        Money(total, "oneOffCost"),
    });

    private static string Money(JsonElement parent, string member) => parent.GetProperty(member).GetProperty("amount").GetString()!;

    private static IEnumerable<string> Compare(string firstHeader, IEnumerable<string[]> planned)
    {
        var page = Table(firstHeader).ToDictionary(row => row[0], StringComparer.Ordinal);
        foreach (var row in planned)
        {
            if (!page.Remove(row[0], out var written))
            {
                yield return $"{row[0]}: the page has no row, the demo says {string.Join(", ", row[1..])}";
            }
            else if (!row.Zip(written).All(cells => AreEqual(cells.First, cells.Second)))
            {
                yield return $"{row[0]}: the page says {string.Join(", ", written[1..row.Length])}, the demo {string.Join(", ", row[1..])}";
            }
        }

        foreach (var name in page.Keys.Order(StringComparer.Ordinal))
        {
            yield return $"{name}: on the page, not in the demo";
        }
    }

    private static bool AreEqual(string planned, string written) => planned == written
        || (Number(planned) is { } exact && Number(written) is { } rounded && Math.Abs(exact - rounded) <= Tolerance);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Rows of the one table whose first header is the given one, its cells without markup.</summary>
    private static IEnumerable<string[]> Table(string firstHeader) => File.ReadLines(Find())
        .SkipWhile(line => !line.StartsWith($"| {firstHeader} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray());

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CostOptimizer.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CostOptimizer.sln.");
        }

        return Path.Combine(folder.FullName, "docs", "demo-review.md");
    }
}
