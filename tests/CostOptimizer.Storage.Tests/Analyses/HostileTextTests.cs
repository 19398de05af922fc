using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Json;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Analyses;

public sealed class HostileTextTests
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["quotes"] = "'; DROP TABLE Run; -- \" ` ] @RunNumber ?",
        ["NUL"] = "before\0after",
        ["escape"] = "\u0010\u00100 \u00100 \u0010",
        ["emoji"] = "👩‍🔬🇺🇳",
        ["right to left"] = "\u202Eشركة\u202C",
        ["long"] = new string('x', 10_000),
        ["control characters"] = "\r\n\t\u001b[31m\u007f",
        ["empty"] = "",
        ["markup"] = "<script>alert('&amp;')</script>",
    };

    [Theory]
    [EveryEngine("quotes")]
    [EveryEngine("NUL")]
    [EveryEngine("escape")]
    [EveryEngine("emoji")]
    [EveryEngine("right to left")]
    [EveryEngine("long")]
    [EveryEngine("control characters")]
    [EveryEngine("empty")]
    [EveryEngine("markup")]
    public async Task Save_HostileText_ReadsBackUnchanged(Engine engine, string kind)
    {
        var text = Texts[kind];
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var sample = Samples.Result(Samples.Run() with { Origin = text }, Samples.Fleet(text, Samples.Hours(3)));
        var result = sample with
        {
            Partitions = [sample.Partitions[0] with { AccountName = text }],
            Failures = [new SourceFailure(text, text, FailureKind.Unexpected, text)],
        };

        await database.Analyses.SaveAsync(result, TestContext.Current.CancellationToken);

        var read = await database.Analyses.ReadAsync(result.Run.Id, TestContext.Current.CancellationToken);
        Assert.Equal(JsonSerializer.Serialize(result, ResultJson.Indented), JsonSerializer.Serialize(read, ResultJson.Indented));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_FleetNamesThatDifferInTheLastOfTenThousandLetters_StayApart(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var stem = new string('x', 10_000);
        var result = Samples.Result(run: null, Samples.Fleet(stem + "a", Samples.Hours(1)), Samples.Fleet(stem + "b", Samples.Hours(2)));

        await database.Analyses.SaveAsync(result, TestContext.Current.CancellationToken);

        var read = await database.Analyses.ReadLatestAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], read!.Plan.Fleets.Select(fleet => fleet.Demand.Hours.Count));
    }
}
