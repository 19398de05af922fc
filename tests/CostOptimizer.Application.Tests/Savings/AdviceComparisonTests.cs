using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Savings;

public sealed class AdviceComparisonTests
{
    private static readonly HardwareCatalogue Catalogue = new([Type("p3.2xlarge", "V100"), Type("p3.8xlarge", "V100"), Type("g5.xlarge", "A10G")], [], [], []);

    private static readonly AwsAdvice Theirs = new(
        AdviceTool.ComputeOptimizer, "111122223333", "i-1", "OVER_PROVISIONED", "p3.8xlarge", "p3.2xlarge", Money.Usd(100m), null, 32m, 2m, "VeryLow", null);

    /// <summary>The fleet costs 50 after commitments and 100 at list price: half of what they would save is no saving any more.</summary>
    [Fact]
    public void Of_EveryFieldThatDiffers_IsALineFromBothSides()
    {
        var compared = Assert.Single(Compare(Theirs));

        Assert.Equal(
            [
                (AdviceReason.Lookback, "32", "14"),
                (AdviceReason.ListPrice, "USD 100.00", "USD 50.00"),
                (AdviceReason.ChangedSince, "p3.8xlarge", "p3.2xlarge"),
                (AdviceReason.OtherTarget, "p3.2xlarge", "g5.xlarge"),
                (AdviceReason.OtherAccelerator, "V100", "A10G"),
                (AdviceReason.RiskBound, "2", "95.0 %"),
            ],
            compared.Differences.Select(line => (line.Reason, line.Theirs, line.Ours)));
        Assert.Equal((Money.Usd(10m), Money.Usd(100m)), (compared.Ours, compared.Theirs));
        Assert.Equal((Money.Usd(-50m), Money.Usd(-40m)), (compared.Differences[1].Amount, compared.Unexplained)); // 10 − 100 = −50 − 40
    }

    [Fact]
    public void Of_TheirOwnFigureAfterDiscounts_GoesBeforeOurs()
    {
        var line = Compare(Theirs with { SavingAfterDiscounts = Money.Usd(70m) })[0].Differences.Single(line => line.Reason == AdviceReason.ListPrice);

        Assert.Equal(("USD 100.00", "USD 70.00", Money.Usd(-30m)), (line.Theirs, line.Ours, line.Amount));
    }

    [Fact]
    public void Of_OtherCurrencyOrUnknownResource_IsNotCompared()
    {
        var cny = Compare(Theirs with { SavingBeforeDiscounts = new Money(700m, Currency.Cny) })[0];
        var unknown = Compare(Theirs with { ResourceId = "i-unknown" })[0];

        Assert.Equal((AdviceReason.Currency, "CNY", "USD", null), (cny.Differences[0].Reason, cny.Differences[0].Theirs, cny.Differences[0].Ours, cny.Unexplained));
        Assert.Equal((AdviceReason.UnknownResource, null, null), (Assert.Single(unknown.Differences).Reason, unknown.Fleet, unknown.Unexplained));
    }

    [Fact]
    public void Of_SwitchedOffOnOneSideOnly_SaysSo() =>
        Assert.Contains(Compare(Theirs with { Action = "Stop", Proposed = null })[0].Differences, line => line is { Reason: AdviceReason.OtherAction, Theirs: "Stop", Ours: "Migrate" });

    [Fact]
    public void Of_WeKeepTheFleetAsItIs_SaysSoInsteadOfAnotherTarget()
    {
        var lines = AdviceComparison.Of([Import(Theirs, WeeklySamples.Monday)], [WeeklySamples.Fleet("tts", 50m, target: "p3.2xlarge")], 14m, Catalogue)[0].Differences;

        Assert.Contains(lines, line => line is { Reason: AdviceReason.OtherAction, Theirs: "OVER_PROVISIONED", Ours: "Stay" });
        Assert.DoesNotContain(lines, line => line.Reason == AdviceReason.OtherTarget);
    }

    [Fact]
    public void Of_NewerImport_TakesThePlaceOfTheOlder()
    {
        var older = Import(Theirs, WeeklySamples.Monday.AddDays(-1));
        var newer = Import(Theirs with { SavingBeforeDiscounts = Money.Usd(90m) }, WeeklySamples.Monday);

        Assert.Equal(Money.Usd(90m), Assert.Single(AdviceComparison.Of([newer, older], Fleets(), 14m, Catalogue)).Theirs);
    }

    private static IReadOnlyList<ComparedAdvice> Compare(AwsAdvice advice) => AdviceComparison.Of([Import(advice, WeeklySamples.Monday)], Fleets(), 14m, Catalogue);

    private static AdviceImport Import(AwsAdvice advice, DateTime at) => new($"{at:O}", "export", "Li Wei", at, 0, [advice]);

    private static IReadOnlyList<FleetAnalysis> Fleets() => [WeeklySamples.Fleet("tts", 50m, 10m)];

    private static InstanceType Type(string name, string device) => new(name, 8, 61, CpuArchitecture.X64, AcceleratorKind.Gpu, device, 1, 16, null, null, false, "test");
}
