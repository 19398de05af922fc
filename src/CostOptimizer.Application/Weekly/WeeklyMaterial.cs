using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>All that a week's record is made of: the same material gives the same record to the byte.</summary>
/// <param name="Result">The analysis that tells of the week.</param>
/// <param name="Before">The week before; null when no analysis tells of it.</param>
/// <param name="Decisions">Newest of each fleet among those that count.</param>
/// <param name="DecidedInWeek">Every decision of the week's hours, in the order of time.</param>
/// <param name="Promised">Of carried-out proposals, the saving a month as the run of the decision had it; missing when that run is gone.</param>
/// <param name="Calls">What the analyses asked of AWS after the one of the week before, up to the one of this week.</param>
public sealed record WeeklyMaterial(
    IsoWeek Week,
    TimeZoneInfo Zone,
    WeeklyScope Scope,
    AnalysisResult Result,
    WeekBefore? Before,
    IReadOnlyDictionary<FleetId, Decision> Decisions,
    IReadOnlyList<Decision> DecidedInWeek,
    IReadOnlyDictionary<Guid, Money> Promised,
    IReadOnlyList<RunCalls> Calls)
{
    /// <summary>
    /// Savings that the ledger measured in the week, per month: one per currency with its source. Null when the week is not measured: then
    /// the record says "not measured yet", never zero.
    /// </summary>
    public IReadOnlyList<Figure<Money>>? Realised { get; init; }

    /// <summary>The run's end, or the newest decision that counts, whichever is later.</summary>
    public DateTime AsOfUtc
    {
        get
        {
            var end = Result.Run.FinishedAtUtc ?? Result.Run.StartedAtUtc;
            return Decisions.Values.Select(decision => decision.DecidedAtUtc).Append(end).Max();
        }
    }
}
