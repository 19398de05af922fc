using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Billing;

/// <summary>Usage that nothing reaches is left out of the hours. With faint plans that reach everything nothing is, and the bill must stay.</summary>
public sealed class TouchedNodesTests
{
    private const decimal Faint = 0.000_000_001m;
    private const decimal Tolerance = 0.000_001m;

    [Fact]
    public void AnyBill_WithAllUsageTouched_CoversTheSame() => Prop.ForAll(Estates.Any(), request =>
    {
        var touched = BillingSimulator.Bill(request with { SavingsPlans = [.. request.SavingsPlans, .. FaintPlans(request)] });
        Assert.All(BillingSimulator.Bill(request).Currencies, bill =>
        {
            var plain = touched.In(bill.Currency)!;
            Assert.InRange(plain.OnDemandCost.Amount - bill.OnDemandCost.Amount, -Tolerance, Tolerance);
            Assert.InRange(plain.UnusedCommitment.Amount - bill.UnusedCommitment.Amount, -Tolerance, Tolerance);
            Assert.Equal(plain.Lines.Count, bill.Lines.Count);
            Assert.All(plain.Lines.Zip(bill.Lines), pair =>
            {
                Assert.Equal((pair.First.Key, pair.First.AccountId, pair.First.Kind, pair.First.Hours), (pair.Second.Key, pair.Second.AccountId, pair.Second.Kind, pair.Second.Hours));
                Assert.InRange(pair.First.UncoveredHours.Value - pair.Second.UncoveredHours.Value, -Tolerance, Tolerance);
            });
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Of every account, kind and currency, at rates that save nothing, so that they come last.</summary>
    private static IEnumerable<SavingsPlan> FaintPlans(BillingRequest request) =>
        from account in new[] { Given.Account, Given.OtherAccount, Given.ThirdAccount }
        from kind in new[] { CommitmentKind.ComputeSavingsPlan, CommitmentKind.SageMakerSavingsPlan }
        from currency in new[] { Currency.Usd, Currency.Cny }
        let rates = request.OnDemand.Where(price => price.Value.Currency == currency && (price.Key.Service == ComputeService.SageMaker) == (kind == CommitmentKind.SageMakerSavingsPlan)).ToDictionary()
        where rates.Count > 0
        select new SavingsPlan(
            $"~faint {account} {kind} {currency}", account, kind, Region: null, Family: null, new Money(Faint, currency), PaymentOption.NoUpfront, Money.Zero(currency),
            Given.Start.AddDays(-1), Given.Start.AddDays(364), rates);
}
