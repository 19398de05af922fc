using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>Measures what a recommendation saved in a week, from what the estate really ran at the prices of the week.</summary>
/// <remarks>
/// <para>
/// Realised = the estate's bill without the move − its bill as it ran. Without the move the fleet runs its baseline at today's
/// demand, prices and commitments; both are simulated for the whole estate, so that shared commitments fall where they would.
/// </para>
/// <para>
/// A week of which at least <see cref="LeastKnownShare"/> of the hours are known is scaled to 168 hours; with fewer it stays unmeasured,
/// and so it does where a price is unknown. Before anything of a move is seen to run, nothing is realised, whatever the fleet did
/// otherwise.
/// </para>
/// </remarks>
public static class SavingMeter
{
    public const decimal LeastKnownShare = 0.7m;

    /// <param name="estate">The known hours of the week, without overlap.</param>
    public static WeekSaving Measure(RealisedMove move, DateTime weekUtc, IReadOnlyList<RealisedSpan> estate)
    {
        var baseline = move.Baseline;
        var spans = KnownTo(move, estate);
        var known = spans.Sum(span => span.AsRun.Hours);
        var today = DemandChange.Of(baseline, spans);
        var hours = new CounterfactualHours(baseline, today);
        var share = known == 0 ? 0m : ShareOf(move, spans, hours, known);
        var promised = OnGrid(baseline.PromisedPerMonth * (Baseline.HoursInWeek / HoursPer.Month));
        var week = new WeekSaving(baseline.RecommendationId, baseline.Fleet, weekUtc, known, null, share, today.Basis, promised, null);
        if (known < LeastKnownShare * Baseline.HoursInWeek)
        {
            return week with { WhyUnmeasured = FormattableString.Invariant($"Usage is known for {known} of the week's 168 hours; a measurement needs {Math.Ceiling(LeastKnownShare * Baseline.HoursInWeek)}.") };
        }

        if (spans.SelectMany(span => span.Unpriced).FirstOrDefault(fleet => IsPartOf(move, fleet.Key)).Value is { } reason)
        {
            return week with { WhyUnmeasured = reason };
        }

        try
        {
            return week with { Measured = Measure(new SavingSimulation(move, spans, hours, promised.Currency), share, known, promised) };
        }
        catch (UnknownPriceException exception)
        {
            return week with { WhyUnmeasured = exception.Message };
        }
    }

    /// <summary>The spans in which the move's account and region were read.</summary>
    internal static IReadOnlyList<RealisedSpan> KnownTo(RealisedMove move, IReadOnlyList<RealisedSpan> estate) =>
        [.. estate.Where(span => span.Knows(move.Baseline.Fleet))];

    private static bool IsPartOf(RealisedMove move, FleetId fleet) => move.PortionOf(fleet.Value) > 0m;

    private static MeasuredSaving Measure(SavingSimulation simulation, decimal share, int known, Money promised)
    {
        var asPromised = Circumstances.AsPromised;
        var planned = simulation.Under(asPromised).Saving;
        var atDemand = simulation.Under(asPromised with { Demand = true }).Saving;
        var atPrices = simulation.Under(asPromised with { Demand = true, Prices = true }).Saving;
        var atCommitments = simulation.Under(Circumstances.AsRun with { RollOut = 1m }).Saving;
        var inPart = simulation.Under(Circumstances.AsRun with { RollOut = share });
        var asRun = share == 0m ? inPart : simulation.Under(Circumstances.AsRun);
        var realised = Scaled(asRun.Saving);
        var (demand, price, commitment) = (Scaled(atDemand - planned), Scaled(atPrices - atDemand), Scaled(atCommitments - atPrices));
        var (rollOut, sizing) = (Scaled(inPart.Saving - atCommitments), Scaled(asRun.Saving - inPart.Saving));
        var paid = Scaled(asRun.Baseline - asRun.Saving);
        return new MeasuredSaving(
            paid + realised,
            paid,
            realised,
            Scaled(asRun.SavedElsewhere),
            new SavingDifference(demand, price, commitment, rollOut, sizing, realised - promised - demand - price - commitment - rollOut - sizing));

        Money Scaled(decimal amount) => OnGrid(new Money(amount * Baseline.HoursInWeek / known, promised.Currency));
    }

    /// <summary>As bills are: amounts that add in any order.</summary>
    private static Money OnGrid(Money money) => money with { Amount = Math.Round(money.Amount, 12) };

    private static decimal ShareOf(RealisedMove move, IReadOnlyList<RealisedSpan> spans, CounterfactualHours hours, int known)
    {
        var baseline = move.Baseline;
        var types = baseline.Parts.Select(part => part.Offering.TypeName).ToHashSet(StringComparer.Ordinal);
        var (old, target) = (Mean(types.Contains), Mean(type => type == baseline.Plan.Target?.TypeName));
        return RollOutShare.Of(baseline.Action, hours.BaselineToday, hours.PlannedToday, old, target, BoughtOf(move, spans[^1]));

        decimal Mean(Func<string, bool> isOf) =>
            spans.Sum(span => span.AsRun.Usage.Where(series => isOf(series.Offering.TypeName)).Sum(series => series.InstanceHours.Sum() * move.PortionOf(series.Key))) / known;
    }

    /// <summary>Money committed an hour because of the move ÷ what it was to commit.</summary>
    private static decimal BoughtOf(RealisedMove move, RealisedSpan last)
    {
        var planned = move.Baseline.Plan.Covers.Sum(cover => cover.Rate.PerHour.Amount * cover.InstanceHoursPerHour);
        var bought = move.Bought.Sum(part =>
            part.Share * (last.AsRun.SavingsPlans.Where(owned => owned.Id == part.CommitmentId).Sum(owned => owned.CommitmentPerHour.Amount)
            + last.AsRun.ReservedInstances.Where(owned => owned.Id == part.CommitmentId).Sum(owned => owned.EffectiveRate.PerHour.Amount * owned.Count)));
        return planned > 0m ? bought * (1m - last.AsRun.PrivateDiscount) / planned : 0m;
    }
}
