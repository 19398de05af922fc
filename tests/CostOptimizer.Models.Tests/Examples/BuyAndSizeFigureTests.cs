using System.Text.Json.Nodes;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Examples;

/// <summary>Published figures of the purchase and sizing examples, by id.</summary>
public sealed class BuyAndSizeFigureTests
{
    [Theory]
    [InlineData("fi-1-120-hours", 0)]
    [InlineData("fi-1-434-hours", 0)] // break-even 434.9 h a month
    [InlineData("fi-1-586-hours", 1)]
    public void FI1_Reservation_IsBoughtAboveItsBreakEven(string example, int bought) =>
        Assert.Equal(bought, Docs.Json($"examples/buy/{example}.expected.json")["purchases"]!.AsArray().Count);

    [Theory]
    [InlineData("SM-1", 5.246913588052848e-06)]
    [InlineData("SM-2", 3.3625731248321244e-06)]
    public void SM_CostPerInference_IsThatOfInferenceRecommender(string id, double expected) =>
        Assert.Equal(1, UnitCost(id)["perItem"]!.GetValue<double>() / expected, 1e-6);

    [Theory]
    [InlineData("NC-1", 0.030)]
    [InlineData("NC-2", 0.034)]
    [InlineData("NC-3", 0.031)]
    [InlineData("NC-4", 0.033)]
    [InlineData("NC-5", 0.100)]
    [InlineData("NC-6", 0.028)]
    [InlineData("NC-7", 0.243)]
    [InlineData("NC-8", 0.078)]
    [InlineData("NC-9", 0.268)]
    [InlineData("NC-10", 0.021)]
    public void NC_CostPerMillion_IsThatOfTheNeuronPages(string id, double expected) =>
        Assert.Equal(expected, Math.Round(UnitCost(id)["perMillion"]!.GetValue<double>(), 3));

    [Fact]
    public void ErlangC_TenErlangsOnTwelveServers_WaitAsTheTextbookSays()
    {
        var queue = Docs.Json("examples/size/erlang-c.expected.json")["fleet"]!["atNeeded"]!;

        Assert.Equal(12, queue["instances"]!.GetValue<int>());
        Assert.Equal(0.449388, queue["probabilityOfWait"]!.GetValue<double>(), 6);
        Assert.Equal(224.694, queue["meanWaitMilliseconds"]!.GetValue<double>(), 3); // 0.449388 × 1 s ÷ (12 − 10)
    }

    [Fact]
    public void LatencyBinds_FiveInstances_MeetThePromiseAndFourDoNot()
    {
        var output = Docs.Json("examples/size/latency-binds.expected.json");

        Assert.Equal(["latency"], output["fleet"]!["binding"]!.AsArray().Select(name => (string?)name));
        Assert.Equal([false, false, true, true], output["evaluated"]!.AsArray().Select(queue => queue!["meetsSlo"]!.GetValue<bool>()));
    }

    private static JsonNode UnitCost(string id) =>
        Docs.Json("examples/size/cost-per-inference.expected.json")["unitCosts"]!.AsArray().Single(cost => ((string?)cost!["name"])!.StartsWith(id + " ", StringComparison.Ordinal))!;
}
