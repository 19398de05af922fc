using System.Text.Json.Nodes;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Examples;

/// <summary>Published figures of the billing examples, by id; the example files hold the inputs.</summary>
public sealed class BillFigureTests
{
    [Theory]
    [InlineData("sp-0", "onDemandCost", 59.10)] // SP-0
    [InlineData("sp-1", "commitmentUsed", 47.125)] // SP-1
    [InlineData("sp-1", "onDemandCost", 0)]
    [InlineData("sp-1", "billedCost", 50)] // SP-1b
    [InlineData("sp-1", "commitmentUnused", 2.875)]
    [InlineData("sp-1", "commitmentUtilization", 0.9425)]
    [InlineData("sp-1", "netSaving", 9.10)]
    [InlineData("sp-2", "onDemandCost", 56.242857142857)] // SP-2
    [InlineData("sp-2", "billedCost", 58.242857142857)] // SP-2b
    [InlineData("sp-2", "commitmentUtilization", 1)]
    [InlineData("sp-3", "onDemandCost", 32.70)] // SP-3
    [InlineData("ri-7", "effectiveCost", 121.32)] // RI-7
    [InlineData("am-1", "effectiveCost", 1)] // AM-1
    [InlineData("am-1", "billedCost", 0)]
    [InlineData("cv-1", "coverage", 0.9)] // CV-1, in CNY and in USD
    [InlineData("cu-1", "effectiveCost", 0.0039)] // CU-1
    [InlineData("fo-1-all", "billedCost", 8760)] // FO-1
    [InlineData("fo-1-none", "billedCost", 8760)]
    [InlineData("fo-1-half", "billedCost", 8760)]
    [InlineData("fo-2a", "billedCost", 0)] // FO-2a
    [InlineData("fo-2a", "commitmentUsed", 1)]
    [InlineData("fo-2b", "billedCost", 0)] // FO-2b
    [InlineData("fo-2b", "commitmentUsed", 0.75)]
    [InlineData("fo-2b", "commitmentUnused", 0.25)]
    [InlineData("fo-3c", "billedCost", 1.5)] // FO-3c
    [InlineData("fi-2", "onDemandCost", 3.75)] // FI-2b
    [InlineData("fi-2", "billedCost", 16.75)]
    [InlineData("fi-4", "effectiveSavingsRate", 0.22)] // FI-4
    public void Totals_OfAPublishedExample_HaveItsFigure(string example, string member, double expected) =>
        Assert.All(Bills(example), bill => Assert.Equal(expected, Number(bill!["totals"]![member]), 12));

    [Theory]
    [InlineData("sp-2", "r5", "plan", 2.857142857143)]
    [InlineData("sp-3", "r5", "ri", 2)]
    [InlineData("ri-1", "small", "ri", 2)]
    [InlineData("ri-2", "large", "ri", 0.5)]
    [InlineData("ri-3", "m3", "zonal-m3", 4)]
    [InlineData("ri-3", "m4", "regional-m4", 2)]
    [InlineData("ri-3", "c4", "regional-c4", 0.5)]
    [InlineData("ri-4", "large", "ri", 2)]
    [InlineData("ri-4", "xlarge", "ri", 1)]
    [InlineData("ri-5", "m4", "ri", 1)]
    [InlineData("ri-6", "m4", "ri", 1)]
    [InlineData("cr-2", "web", "regional", 15)] // CR-2: running usage first
    [InlineData("cr-2", "cr", "regional", 2)]
    [InlineData("cr-2-zonal", "web", "zonal", 15)] // and zonal ones leave the idle rest alone
    [InlineData("fi-2", "web", "plan", 3.25)] // FI-2
    public void Covers_OfAPublishedExample_HaveItsHours(string example, string key, string commitment, double hours) =>
        Assert.Equal(hours, Number(Cover(example, key, commitment)["hours"]), 12);

    [Fact]
    public void SP3_Plan_CoversR5AndAllOfFargate()
    {
        Assert.Equal(1.40, Number(Cover("sp-3", "r5", "plan")["cost"]), 12);
        Assert.Equal(16.80, Number(Cover("sp-3", "fg", "plan")["cost"]) + Number(Cover("sp-3", "fv", "plan")["cost"]), 12);
    }

    [Fact]
    public void RI5_RestOfTheHour_IsOnDemand() => Assert.Equal(3, Number(Line("ri-5", "m4")["uncoveredHours"]));

    [Fact]
    public void RI6_QuarterHours_LeaveNothingOnDemand() => Assert.Equal(0, Number(Line("ri-6", "m4")["uncoveredHours"]));

    [Fact]
    public void CR1_Reservation_IsChargedFor15ActiveAnd5Unused()
    {
        Assert.Equal(15, Number(Line("cr-1", "web")["uncoveredHours"]));
        Assert.Equal(5, Number(Line("cr-1", "cr")["uncoveredHours"]));
    }

    [Fact]
    public void BL1_TwoAccounts_BlendToThePublishedRate()
    {
        var offering = Bills("bl-1").Single()!["offerings"]!.AsArray().Single()!;

        Assert.Equal(2_880, Number(offering["hours"]));
        Assert.Equal(16.56, Number(offering["unblendedCost"]), 12);
        Assert.Equal(0.005750000, Number(offering["blendedRate"]), 12);
    }

    [Fact]
    public void CU1_Negation_IsTheCoveredUsageAtOnDemandPrices()
    {
        Assert.Equal(0.0026, Number(Line("cu-1", "first")["effectiveCost"]), 12);
        Assert.Equal(0.0013, Number(Line("cu-1", "second")["effectiveCost"]), 12);
        Assert.Equal(0.0078, Number(Cover("cu-1", "first", "plan")["onDemandEquivalent"]) + Number(Cover("cu-1", "second", "plan")["onDemandEquivalent"]), 12);
    }

    [Theory]
    [InlineData("fo-1-all", 8760, 0)]
    [InlineData("fo-1-none", 0, 8760)]
    [InlineData("fo-1-half", 4380, 4380)] // 0.50 an hour recurring
    public void FO1_Purchase_IsBilledByItsPaymentOption(string example, double upfront, double recurring)
    {
        var commitment = Bills(example).Single()!["commitments"]!.AsArray().Single()!;

        Assert.Equal(upfront, Number(commitment["billedUpfront"]));
        Assert.Equal(recurring, Number(commitment["billedRecurring"]));
    }

    [Fact]
    public void FO3b_ExtraLarge_RunsTwoMediumAtOneDollarEach()
    {
        Assert.Equal(1, Number(Line("fo-3b", "one")["effectiveCost"]), 12);
        Assert.Equal(1, Number(Line("fo-3b", "two")["effectiveCost"]), 12);
    }

    [Fact]
    public void Hours_OfADay_AddUpToItsTotals()
    {
        var output = Docs.Json("examples/bill/inference-day.expected.json");
        foreach (var bill in Bills("inference-day"))
        {
            var hours = output["byHour"]!.AsArray().Where(hour => (string?)hour!["currency"] == (string?)bill!["currency"]).ToList();

            Assert.Equal(24, hours.Count);
            Assert.Equal(Number(bill!["totals"]!["effectiveCost"]), hours.Sum(hour => Number(hour!["effectiveCost"])), 9);
            Assert.Equal(Number(bill!["totals"]!["billedCost"]), hours.Sum(hour => Number(hour!["billedCost"])), 9);
        }
    }

    private static JsonArray Bills(string example) => Docs.Json($"examples/bill/{example}.expected.json")["currencies"]!.AsArray();

    private static JsonNode Line(string example, string key) =>
        Bills(example).SelectMany(bill => bill!["lines"]!.AsArray()).Single(line => (string?)line!["key"] == key)!;

    private static JsonNode Cover(string example, string key, string commitment) =>
        Line(example, key)["covers"]!.AsArray().Single(cover => (string?)cover!["commitment"] == commitment)!;

    private static double Number(JsonNode? node) => node!.GetValue<double>();
}
