using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Replanning;

/// <summary>
/// Plans a stored analysis again from the usage, prices and commitments that were kept of it, by the code that planned it:
/// nothing is asked of AWS and nothing is stored.
/// </summary>
public sealed class EstateReplanning
{
    private readonly IPlanningBasisStore _store;
    private readonly EstatePlanning _planning;
    private readonly PerformanceModels _models;
    private readonly PlanningTurns _turns;

    internal EstateReplanning(IPlanningBasisStore store, EstatePlanning planning, PerformanceModels models, PlanningTurns turns) =>
        (_store, _planning, _models, _turns) = (store, planning, models, turns);

    /// <returns>Null when nothing is kept of the run to plan it from.</returns>
    /// <exception cref="TooBusyException">Too many plans are wanted at once.</exception>
    public async Task<ReplannedEstate?> PlanAsync(string runId, WhatIf whatIf, CancellationToken cancellationToken)
    {
        if (await _store.ReadAsync(runId, cancellationToken) is not { } basis)
        {
            return null;
        }

        var performance = await _models.ReadAsync(cancellationToken);
        var frame = basis.Frame with
        {
            Request = basis.Frame.Request with { WhatIf = whatIf },
            Policy = whatIf.Apply(basis.Frame.Policy),
        };
        var plan = await _turns.RunAsync(
            () => _planning.Plan(basis.Readings, basis.Prices, basis.SavingsPlans, basis.CommitmentsAreKnown, performance, frame), cancellationToken);
        return new ReplannedEstate(
            whatIf,
            frame.Policy,
            plan.Totals,
            plan.Fleets.ToDictionary(fleet => fleet.Fleet.Id, fleet => Line(fleet.Recommendation)));
    }

    /// <param name="leftOut">Fleets whose usage to leave out, as if it had gone.</param>
    /// <returns>Owned commitments hour by hour over the run's look-back, ordered by id; null when nothing is kept of the run.</returns>
    /// <exception cref="TooBusyException">Too many plans are wanted at once.</exception>
    public async Task<IReadOnlyList<CommitmentHours>?> CommitmentsAsync(
        string runId, IReadOnlySet<FleetId> leftOut, CancellationToken cancellationToken)
    {
        if (await _store.ReadAsync(runId, cancellationToken) is not { } basis)
        {
            return null;
        }

        var performance = await _models.ReadAsync(cancellationToken);
        var keys = leftOut.Select(fleet => fleet.Value).ToHashSet(StringComparer.Ordinal);
        return await _turns.RunAsync(
            () => CommitmentHourly.Of(
                _planning.Input(basis.Readings, basis.Prices, basis.SavingsPlans, basis.CommitmentsAreKnown, performance, basis.Frame), keys.Contains),
            cancellationToken);
    }

    /// <returns>What ran on demand in the run's look-back though no price of it is known, so that no bill has it; empty when nothing is kept of the run.</returns>
    internal async Task<IReadOnlyCollection<OfferingKey>> UnpricedAsync(string runId, CancellationToken cancellationToken)
    {
        if (await _store.ReadAsync(runId, cancellationToken) is not { } basis)
        {
            return [];
        }

        var prices = PriceCollector.BookOf(basis.Prices, basis.Readings);
        return basis.Readings
            .SelectMany(reading => reading.Inventory?.Instances ?? [])
            .Where(instance => instance is { IsRunning: true, Lifecycle: InstanceLifecycle.OnDemand })
            .Select(OfferingKey.For)
            .Where(offering => prices.OnDemand(offering) is null)
            .ToHashSet();
    }

    private static RecommendationLine Line(Recommendation recommendation) => new(
        recommendation.Id,
        recommendation.Verdict,
        recommendation.Action,
        recommendation.TypeName,
        recommendation.Count,
        recommendation.NewMonthlyCost,
        recommendation.Savings,
        recommendation.OneOffCost,
        recommendation.PaybackMonths,
        recommendation.Evidence,
        recommendation.HighestRisk,
        recommendation.Headline);
}
