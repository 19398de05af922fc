using System.Collections.Concurrent;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning.Timetables;

namespace CostOptimizer.Core.Planning;

/// <summary>Plans one fleet: finds what it could become, computes it, and chooses. Fleets may be studied side by side.</summary>
internal sealed class FleetPlanner
{
    /// <summary>
    /// Where commitments make every option a simulation of the estate, only the cheapest families on demand are worked
    /// out in full: what a move strands is the same for all of them.
    /// </summary>
    private const int MostSimulated = 8;

    private readonly PlanningInput _input;
    private readonly EstateLedger _ledger;
    private readonly CommitmentReach _reach;
    private readonly OptionFinder _finder;
    private readonly IReadOnlyList<DateTime> _hours;
    private readonly ConcurrentDictionary<SpeedupQuery, SpeedupEstimate?> _estimates = [];

    public FleetPlanner(PlanningInput input, EstateLedger ledger, CommitmentReach reach)
    {
        (_input, _ledger, _reach) = (input, ledger, reach);
        Shared = new SharedUsage(ledger, _reach, input.Sharing, new Dictionary<string, Purchase>(StringComparer.Ordinal));
        _finder = new OptionFinder(input, Estimate);
        _hours = PlanHours.Of(input.Window);
    }

    /// <summary>What fleets run while none has changed.</summary>
    public SharedUsage Shared { get; }

    public FleetStudy Study(FleetDemand measured)
    {
        var fleet = measured.Fleet;
        var type = _input.Catalogue.Type(fleet.TypeName);
        var costing = _ledger.WhyUnpriced(fleet.Id.Value) is null && _ledger.UsageOf(fleet.Id.Value).Any()
            ? new FleetCosting(_ledger, _reach, Shared, _input, fleet)
            : null;
        if (Obstacle(measured, type, costing) is { } obstacle)
        {
            return new FleetStudy(measured, type, costing, obstacle, Proposal: null);
        }

        var sizer = new TargetSizer(measured, type!, _input.Policy, costing!.Present, _hours);
        var evaluator = new OptionEvaluator(costing, sizer, type!, _input.Policy);
        var (evaluations, lost) = measured.Demand.State == FleetState.Idle
            ? Idle(measured, type!, evaluator)
            : Active(measured, type!, costing, sizer, evaluator);
        var choice = new RecommendationChoice(
            _input.Policy, _input.Catalogue, new OptionWorth(_input.Policy, _input.Catalogue, fleet, type!, costing.Costs), type!, costing.Costs, evaluations);
        return new FleetStudy(
            measured, type, costing, Obstacle: null, new FleetProposal(measured, type!, sizer, costing, evaluator, choice, evaluations, lost, choice.Best(evaluations), []));
    }

    /// <returns>The worst one first; null when nothing stands in the way.</returns>
    private PlanningObstacle? Obstacle(FleetDemand measured, InstanceType? type, FleetCosting? costing)
    {
        var fleet = measured.Fleet;
        return (measured.Demand.State, type, costing) switch
        {
            (FleetState.Stopped, _, _) => new(Verdict.Stay, "Stopped: its compute costs nothing"),
            (FleetState.NoAgent, _, _) => new(Verdict.InsufficientData, "No device metric is published: install the CloudWatch agent with GPU metrics, or bind a request metric"),
            (FleetState.NoDataYet, _, _) => new(Verdict.InsufficientData, "Its metrics have no data yet: wait for it"),
            _ when fleet.Instances.Any() && fleet.Instances.All(instance => instance.Lifecycle == InstanceLifecycle.CapacityBlock) =>
                new(Verdict.PriceUnknown, "Runs in a Capacity Block, which is prepaid: nothing can be saved before it ends"),
            (FleetState.InsufficientData, _, _) => new(Verdict.InsufficientData, TooLittle(measured.Demand)),
            (_, null, _) => new(Verdict.PriceUnknown, $"Runs on {fleet.TypeName}, a type that the catalogue does not know"),
            (_, _, null) => new(Verdict.PriceUnknown, $"Cannot be priced: {_ledger.WhyUnpriced(fleet.Id.Value) ?? "no usage is known for it"}"),
            _ => null,
        };
    }

    /// <summary>Gaps while it ran, or too short a life: buckets before the first one in service tell which.</summary>
    private string TooLittle(DemandProfile demand)
    {
        var needs = FormattableString.Invariant($"a recommendation needs {_input.Policy.MinimumValidShare:P0}");
        return demand.ValidShare < _input.Policy.MinimumValidShare
            ? FormattableString.Invariant($"Too little data: {demand.ValidShare:P0} of its buckets have data; {needs}")
            : FormattableString.Invariant($"Too little data: it has run for {Life(demand).TotalDays:0.0} of the {_input.Window.Length.TotalDays:0.#} days read; {needs}");
    }

    private TimeSpan Life(DemandProfile demand) => demand.Hours.Where(hour => hour.InstanceHours > 0).Select(hour => (DateTime?)hour.HourUtc).Min() is { } first
        ? _input.Window.ToUtc - first
        : TimeSpan.Zero;

    private static (Evaluation[] Evaluations, Candidate[] Lost) Idle(FleetDemand measured, InstanceType type, OptionEvaluator evaluator) =>
        ([evaluator.Evaluate(new Option(ActionKind.Terminate, type, OptionFinder.Offering(measured.Fleet, type.Name), null, []))!], []);

    private (Evaluation[] Evaluations, Candidate[] Lost) Active(
        FleetDemand measured, InstanceType type, FleetCosting costing, TargetSizer sizer, OptionEvaluator evaluator)
    {
        var families = _finder.Find(measured, type, costing, sizer);
        FamilyOption[] possible = [.. families.Where(family => family.Option is not null).OrderBy(family => family.QuickCost).ThenBy(family => family.Type.Name, StringComparer.Ordinal)];
        FamilyOption[] left = [.. possible.Where(family => costing.IsTouched(family.Option!.Offering)).Skip(MostSimulated)];
        Option[] options = [.. OnPresentType(measured, type, costing, sizer), .. possible.Except(left).Select(family => family.Option!)];
        var present = options.Select(evaluator.Evaluate).OfType<Evaluation>().ToArray();
        var timetables = new TimetableOptions(measured, type, sizer, _input.Policy).Of(present);
        Evaluation[] evaluations = [.. present, .. timetables.Options.Select(evaluator.Evaluate).OfType<Evaluation>()];
        Candidate[] lost =
        [
            .. timetables.Lost,
            .. left.Select(family => (family with { WhyNot = $"needs {family.Count} instances, {PlanText.Amount(family.QuickCost!.Value, costing.Currency)} a month on demand: more than the families that were worked out with all commitments" }).ToCandidate(family.Option!.Action)),
            .. families
                .Where(family => family.Option is null)
                .Select(family => family.ToCandidate(family.Type.Family == type.Family ? ActionKind.Rightsize : ActionKind.Migrate)),
            .. options
                .Where(option => evaluations.All(evaluation => evaluation.Option != option))
                .Select(option => new Candidate(option.Action, option.Type.Name, null, CandidateOutcome.NotComputable, option.Estimate, null, null, null, [], option.Findings, "no way to buy it is known")),
        ];
        return (evaluations, lost);
    }

    /// <summary>Fewer of the same, and the same bought differently, where either differs from today.</summary>
    private static IEnumerable<Option> OnPresentType(FleetDemand measured, InstanceType type, FleetCosting costing, TargetSizer sizer)
    {
        var fleet = measured.Fleet;
        var offering = OptionFinder.Offering(fleet, type.Name);
        if (sizer.Size(type, 1, null) is { } sized
            && sized.TotalHours < costing.Present.Total
            && (fleet.OtherTypes.Count == 0 || sized.Peak.Total <= fleet.BilledAs.Count(instance => instance.TypeName == type.Name)))
        {
            yield return new Option(ActionKind.ScaleIn, type, offering, null, [.. MixedTypes(fleet)]);
        }

        if (fleet.OtherTypes.Count == 0)
        {
            yield return new Option(ActionKind.BuyDifferently, type, offering, null, []);
        }
    }

    /// <summary>A mixed fleet may shrink to instances of its main type that it already has.</summary>
    private static IEnumerable<RuleFinding> MixedTypes(Fleet fleet)
    {
        if (fleet.OtherTypes.Count > 0)
        {
            yield return new RuleFinding(
                "mixed-types", Answer.Unknown, $"only {fleet.TypeName} is kept: check that what runs on {string.Join(", ", fleet.OtherTypes)} can be served there, since demand is counted on {fleet.TypeName}", "cost-model 5");
        }
    }

    /// <summary>Each question is asked once.</summary>
    public SpeedupEstimate? Estimate(SpeedupQuery query) => _estimates.GetOrAdd(query, _input.Performance.Estimate);
}
