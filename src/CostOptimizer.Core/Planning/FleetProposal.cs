using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>All computed options of one fleet and the one that is proposed, before it is put into words.</summary>
/// <param name="Evaluator">Computes options against the surroundings in which <paramref name="Evaluations"/> were.</param>
/// <param name="Lost">Candidates that dropped out before they were computed.</param>
/// <param name="Chosen">One of the evaluations; null when the fleet stays as it is.</param>
/// <param name="Withdrawn">Options that were chosen for the fleet alone and did not pay beside the other fleets' changes.</param>
internal sealed record FleetProposal(
    FleetDemand Measured,
    InstanceType Type,
    TargetSizer Sizer,
    FleetCosting Costing,
    OptionEvaluator Evaluator,
    RecommendationChoice Choice,
    IReadOnlyList<Evaluation> Evaluations,
    IReadOnlyList<Candidate> Lost,
    Evaluation? Chosen,
    IReadOnlyList<Option> Withdrawn)
{
    public Fleet Fleet => Measured.Fleet;

    /// <summary>
    /// The chosen option as it was compared with the others: with what the fleet would buy for itself alone. Null where that is
    /// <see cref="Chosen"/> itself.
    /// </summary>
    public Evaluation? Compared { get; init; }

    /// <summary>True where the whole estate, with what is bought for it, is cheaper with this than with what the fleet settled on.</summary>
    public bool IsJoint { get; init; }

    /// <summary>Evaluations of options that were not given up.</summary>
    public IReadOnlyList<Evaluation> Open => [.. Evaluations.Where(evaluation => !Withdrawn.Contains(evaluation.Option))];

    /// <summary>What a benchmark could bring beyond the choice; null when nothing.</summary>
    public Evaluation? Upside => Chosen is null ? null : Choice.Upside(Open, Compared ?? Chosen);

    public FleetId Id => Measured.Fleet.Id;

    /// <summary>Whether owned commitments reach the fleet's usage, before or after its change.</summary>
    public bool IsReached => Costing.IsTouched(Chosen?.Option.Offering);
}
