using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>When each fleet of the plan moves, and what every month then costs.</summary>
internal sealed class PlanCalendar
{
    private readonly Dictionary<FleetId, MoveTiming> _timings = [];
    private readonly Dictionary<FleetId, (Evaluation Evaluation, MoveTiming Timing)> _later = [];
    private readonly MonthAxis _months;

    public PlanCalendar(PlanningInput input, EstateLedger ledger, JointOutcome joint, IReadOnlyList<FleetId> unplanned)
    {
        _months = new MonthAxis(input.NowUtc, input.Policy.HorizonMonths);
        var owned = new OwnedByMonth(ledger, _months, input.Window);
        var calendar = new MoveCalendar(input, ledger, joint, owned, _months);
        List<TimedMove> moves = [];
        HashSet<string> leftAlone = [.. unplanned.Select(id => id.Value)];
        foreach (var proposal in joint.Proposals)
        {
            if (proposal.Chosen is { } chosen)
            {
                var timing = calendar.Of(proposal);
                _timings.Add(proposal.Id, timing);
                if (proposal.Choice.VerdictOf(chosen) == Verdict.Recommended)
                {
                    moves.Add(Move(proposal, chosen, timing));
                }
                else
                {
                    leftAlone.Add(proposal.Id.Value);
                }
            }
            else if (new HeldFleet(ledger, proposal).UntilUtc is { } until && calendar.After(proposal, until) is { } later)
            {
                _later.Add(proposal.Id, later);
                moves.Add(Move(proposal, later.Evaluation, later.Timing));
            }
        }

        Estate = new EstateSchedule(input, ledger, joint, owned, _months, moves, leftAlone).Write();
    }

    /// <summary>By currency.</summary>
    public IReadOnlyDictionary<Currency, EstateCalendar> Estate { get; }

    public DateTime At(int month) => _months.At(month);

    /// <returns>Null for a fleet that does not change, or not now.</returns>
    public MoveTiming? TimingOf(FleetId fleet) => _timings.GetValueOrDefault(fleet);

    /// <inheritdoc cref="LaterOf(FleetProposal)"/>
    public (Evaluation Evaluation, MoveTiming Timing)? LaterOf(FleetId fleet) => _later.TryGetValue(fleet, out var later) ? later : null;

    /// <returns>Null for a fleet that no commitment holds, or that should stay once it has ended, too.</returns>
    public LaterMove? LaterOf(FleetProposal proposal)
    {
        if (!_later.TryGetValue(proposal.Id, out var later))
        {
            return null;
        }

        var (evaluation, timing) = later;
        var currency = proposal.Costing.Currency;
        return new LaterMove(
            evaluation.Option.Action,
            evaluation.Option.Type.Name,
            evaluation.Count,
            At(timing.Start),
            new Money(timing.Savings.Last(span => span.From <= timing.Start).Saving, currency),
            evaluation.OneOff.Total is { } oneOff ? new Money(oneOff, currency) : null,
            timing.NetPresentValue is { } value ? new Money(value, currency) : null);
    }

    private static TimedMove Move(FleetProposal proposal, Evaluation evaluation, MoveTiming timing) => new(
        proposal.Id, evaluation.Costing.Purchase, timing.Start, new Money(evaluation.OneOff.Total ?? 0m, proposal.Costing.Currency));
}
