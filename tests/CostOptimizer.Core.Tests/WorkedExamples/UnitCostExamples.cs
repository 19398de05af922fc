using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>AWS Neuron performance pages, and SageMaker Inference Recommender results.</summary>
public sealed class UnitCostExamples
{
    [Theory]
    [InlineData("NC-1", 2_999.88, 0.328, 0.030)]
    [InlineData("NC-2", 2_697.72, 0.328, 0.034)]
    [InlineData("NC-3", 2_907.45, 0.328, 0.031)]
    [InlineData("NC-4", 2_756.19, 0.328, 0.033)]
    [InlineData("NC-5", 906.91, 0.328, 0.100)]
    [InlineData("NC-6", 1_095.4, 0.110, 0.028)]
    [InlineData("NC-7", 125.7, 0.110, 0.243)]
    [InlineData("NC-8", 2_009.1, 0.567, 0.078)]
    [InlineData("NC-9", 180.3, 0.174, 0.268)]
    [InlineData("NC-10", 4_393.304, 0.328, 0.021)]
    public void NC_ThroughputAtItsRate_CostsThisPerMillion(string id, double perSecond, decimal rate, decimal perMillion) =>
        Assert.Equal((id, perMillion), (id, Math.Round(UnitCost.PerMillion(HourlyRate.Usd(rate), new Throughput(perSecond))!.Value.Amount, 3)));

    [Theory]
    [InlineData("SM-1", 0.20399999618530273, 648, 5.246913588052848e-06)]
    [InlineData("SM-2", 0.11500000208616257, 570, 3.3625731248321244e-06)]
    public void SM_InvocationsAMinute_CostThisEach(string id, double rate, int perMinute, double each)
    {
        var perMillion = UnitCost.PerMillion(HourlyRate.Usd((decimal)rate), new Throughput(perMinute / 60.0))!.Value;

        Assert.True(Math.Abs(((double)perMillion.Amount / 1e6 / each) - 1) < 1e-6, $"{id}: {perMillion}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void PerMillion_NoThroughput_IsUnknown(double perSecond) =>
        Assert.Null(UnitCost.PerMillion(HourlyRate.Usd(1m), new Throughput(perSecond)));
}
