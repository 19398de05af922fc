using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>Bills the whole estate with and without one move, under the circumstances asked for.</summary>
internal sealed class SavingSimulation(RealisedMove move, IReadOnlyList<RealisedSpan> spans, CounterfactualHours hours, Currency currency)
{
    private readonly Baseline _baseline = move.Baseline;

    /// <summary>Of usage that never ran, so that it is told from what else runs under the fleet's id.</summary>
    private string Supposed => $"{_baseline.Fleet.Value} as supposed";

    /// <exception cref="UnknownPriceException">Something that is to be billed has no price.</exception>
    public SavingOutcome Under(Circumstances circumstances)
    {
        var outcome = spans.Aggregate(SavingOutcome.Nothing, (sum, span) => sum + Under(span, circumstances));

        // A commitment bought for several fleets wanders between them; what its part brings on the others is not a gift to them.
        return move.Bought.Count > 0 ? outcome with { OthersBefore = 0m, OthersAfter = 0m } : outcome;
    }

    private SavingOutcome Under(RealisedSpan span, Circumstances now)
    {
        var (before, after) = (Bill(span, Before(span, now), now), Bill(span, After(span, now), now));
        return new SavingOutcome(
            Total(before),
            Total(after),
            Lines(before).Where(line => line.Key == Supposed).Sum(Cost),
            Lines(before).Where(line => line.Key != Supposed).Sum(Cost),
            Lines(after).Where(line => line.Key != Supposed).Sum(line => Cost(line) * (now.RollOut is null ? 1m - move.PortionOf(line.Key) : 1m)));
    }

    private BillingRequest Before(RealisedSpan span, Circumstances now)
    {
        var commitments = new CommitmentsOfMove(move, span);
        var (reserved, plans) = now.Commitments ? commitments.TodayWithout() : commitments.Then();
        return span.AsRun with
        {
            Usage = [.. Others(span), .. hours.Baseline(span, now.Demand, now.Prices).Select(Suppose)],
            ReservedInstances = reserved,
            SavingsPlans = plans,
        };
    }

    private BillingRequest After(RealisedSpan span, Circumstances now)
    {
        if (now.RollOut is not { } share)
        {
            return span.AsRun;
        }

        var commitments = new CommitmentsOfMove(move, span);
        var (reserved, plans) = After(commitments, now);
        return span.AsRun with
        {
            Usage =
            [
                .. Others(span),
                .. share > 0m ? hours.Planned(span, now.Demand, now.Prices, share).Select(Suppose) : [],
                .. share < 1m ? hours.Baseline(span, now.Demand, now.Prices, 1m - share).Select(Suppose) : [],
            ],
            ReservedInstances = reserved,
            SavingsPlans = [.. plans, .. IsPurchase || !now.Commitments ? commitments.Planned(share) : []],
        };
    }

    /// <summary>A purchase is its own roll-out: until what was bought is looked at, it is supposed as planned.</summary>
    private (IReadOnlyList<ReservedInstance> Reserved, IReadOnlyList<SavingsPlan> Plans) After(CommitmentsOfMove commitments, Circumstances now) =>
        !now.Commitments ? commitments.Then() : IsPurchase ? commitments.TodayWithout() : commitments.Today();

    private bool IsPurchase => _baseline.Action == ActionKind.BuyDifferently;

    /// <summary>Everything but what is the move's own.</summary>
    private IEnumerable<UsageSeries> Others(RealisedSpan span) => span.AsRun.Usage
        .Where(series => move.PortionOf(series.Key) < 1m)
        .Select(series => move.PortionOf(series.Key) is > 0m and var mine
            ? series with { InstanceHours = HourLevels.Of([.. series.InstanceHours.Select(value => value * (1m - mine))]) }
            : series);

    private UsageSeries Suppose(UsageSeries series) => series with { Key = Supposed };

    private CurrencyBill? Bill(RealisedSpan span, BillingRequest request, Circumstances now) => BillingSimulator.Bill(now.Prices ? request : request with
    {
        OnDemand = new Dictionary<OfferingKey, HourlyRate>([.. span.AsRun.OnDemand
            .Where(price => _baseline.Prices.All(then => then.Offering != price.Key))
            .Concat(_baseline.Prices.Select(then => KeyValuePair.Create(then.Offering, then.Rate)))]),
    }).In(currency);

    private static IReadOnlyList<BillLine> Lines(CurrencyBill? bill) => bill?.Lines ?? [];

    private static decimal Total(CurrencyBill? bill) => bill?.EffectiveCost.Amount ?? 0m;

    private static decimal Cost(BillLine line) => line.EffectiveCost.Amount;
}
