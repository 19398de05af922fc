using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning.Benchmarks;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Json;

public sealed class ResultJsonTests
{
    [Fact]
    public void Money_TenDecimals_SurviveAsText()
    {
        var json = JsonSerializer.Serialize(Money.Usd(0.1234567891m), ResultJson.Compact);

        Assert.Equal("""{"amount":"0.1234567891","currency":"USD"}""", json);
        Assert.Equal(Money.Usd(0.1234567891m), JsonSerializer.Deserialize<Money>(json, ResultJson.Compact));
    }

    [Fact]
    public void SavingsPlan_WithRates_RoundTripsInOneOrder()
    {
        var tokyo = OfferingKey.LinuxShared(new Region("ap-northeast-1"), "c5.xlarge");
        var virginia = OfferingKey.LinuxShared(new Region("us-east-1"), "c5.xlarge");
        var plan = new SavingsPlan(
            "plan-1", "111122223333", CommitmentKind.ComputeSavingsPlan, Region: null, Family: null, Money.Usd(2m),
            PaymentOption.NoUpfront, Money.Usd(0m),
            new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            new Dictionary<OfferingKey, HourlyRate> { [virginia] = HourlyRate.Usd(0.1m), [tokyo] = HourlyRate.Usd(0.2m) });

        var json = JsonSerializer.Serialize(plan, ResultJson.Compact);
        var back = JsonSerializer.Deserialize<SavingsPlan>(json, ResultJson.Compact)!;

        Assert.True(json.IndexOf("ap-northeast-1", StringComparison.Ordinal) < json.IndexOf("us-east-1", StringComparison.Ordinal));
        Assert.Equal(HourlyRate.Usd(0.2m), back.Rates[tokyo]);
        Assert.Equal(json, JsonSerializer.Serialize(back, ResultJson.Compact));
    }

    [Fact]
    public void Benchmark_WithEveryField_RoundTrips()
    {
        var benchmark = new Benchmark(
            "g4dn.xlarge", "V100", "T4", 0.0909, 9.09, 8, Precision.Fp16, ServingStack.TensorRt, 4m, Money.Usd(2.104m), Money.Usd(6_000m), 0.77,
            Money.Usd(100m), Money.Usd(3_600m), 36, "A load test settles it.");

        var json = JsonSerializer.Serialize(benchmark, ResultJson.Compact);

        Assert.Equal(benchmark, JsonSerializer.Deserialize<Benchmark>(json, ResultJson.Compact));
    }

    [Fact]
    public void Region_Malformed_IsRefusedWithItsValue()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Region>("\"mars-1\"", ResultJson.Compact));

        Assert.Contains("'mars-1' is not an AWS region code", exception.Message, StringComparison.Ordinal);
    }
}
