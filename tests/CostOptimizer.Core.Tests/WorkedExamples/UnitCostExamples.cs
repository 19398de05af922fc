using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>AWS Neuron performance pages, and SageMaker Inference Recommender results.</summary>
public sealed class UnitCostExamples
{
    [Theory]
    [InlineData(2_999.88, 0.328, 0.030)] // NC-1
    [InlineData(2_697.72, 0.328, 0.034)] // NC-2
    [InlineData(2_907.45, 0.328, 0.031)] // NC-3
    [InlineData(2_756.19, 0.328, 0.033)] // NC-4
    [InlineData(906.91, 0.328, 0.100)] // NC-5
    [InlineData(1_095.4, 0.110, 0.028)] // NC-6
    [InlineData(125.7, 0.110, 0.243)] // NC-7
    [InlineData(2_009.1, 0.567, 0.078)] // NC-8
    [InlineData(180.3, 0.174, 0.268)] // NC-9
    [InlineData(4_393.304, 0.328, 0.021)] // NC-10
    public void NC_ThroughputAtItsRate_CostsThisPerMillion(double perSecond, decimal rate, decimal perMillion) =>
        Assert.Equal(perMillion, Math.Round(UnitCost.PerMillion(HourlyRate.Usd(rate), new Throughput(perSecond))!.Value.Amount, 3));

    [Theory]
    [InlineData(0.20399999618530273, 648, 5.246913588052848e-06)] // SM-1
    [InlineData(0.11500000208616257, 570, 3.3625731248321244e-06)] // SM-2
    public void SM_InvocationsAMinute_CostThisEach(double rate, int perMinute, double each)
    {
        var perMillion = UnitCost.PerMillion(HourlyRate.Usd((decimal)rate), new Throughput(perMinute / 60.0))!.Value;

        Assert.InRange((double)perMillion.Amount / 1e6 / each, 1 - 1e-6, 1 + 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void PerMillion_NoThroughput_IsUnknown(double perSecond) =>
        Assert.Null(UnitCost.PerMillion(HourlyRate.Usd(1m), new Throughput(perSecond)));
}
