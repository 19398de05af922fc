using System.Globalization;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>Whether a computed option is worth a person's time under the policy, and why not.</summary>
internal sealed class OptionWorth(PlanningPolicy policy, HardwareCatalogue catalogue, Fleet fleet, InstanceType from, FleetCosts costs)
{
    /// <summary>A hundredth of what is spent is within the noise of the demand.</summary>
    private const decimal SmallestShare = 0.01m;

    private readonly decimal _least = Math.Max(policy.MinimumMonthlySavings, costs.Effective.Amount * SmallestShare);

    /// <returns>Null when it is worth it.</returns>
    public string? WhyNot(Evaluation evaluation) => WhyNot(evaluation, evaluation.Savings.P50.Amount);

    /// <summary>True for a move that only an owned commitment stands against: without what it strands it would be made.</summary>
    public bool IsHeldByCommitment(Evaluation evaluation) =>
        evaluation is { Option.Action: ActionKind.Migrate, Costing.Stranded: > 0m and var stranded }
        && WhyNot(evaluation) is not null
        && (IsDeparture(evaluation) || WhyNot(evaluation, evaluation.Savings.P50.Amount + stranded) is null);

    /// <summary>True for a way off a family that its present users must leave, onto one that they need not leave again.</summary>
    public bool IsDeparture(Evaluation evaluation) =>
        MustLeave(from.Family) && (evaluation.Option.Action == ActionKind.Terminate || !MustLeave(evaluation.Option.Type.Family));

    public bool MustLeave(string family) => catalogue.Lifecycle(family) is { UsersMustLeave: true };

    /// <summary>True for families that are chosen only when no other option is worth it.</summary>
    public bool IsLastResort(Evaluation evaluation) =>
        IsWarned(evaluation.Option.Type.Family) && policy.LastResortFamilies.Contains(evaluation.Option.Type.Family);

    private string? WhyNot(Evaluation evaluation, decimal saving)
    {
        var family = evaluation.Option.Type.Family;
        if (IsWarned(family) && fleet.Workload.CompilesOnNeuron != Answer.Yes && IsNeuron(evaluation.Option.Type))
        {
            return $"{family} is proposed only for workloads declared to compile on Neuron";
        }

        // Staying is no choice on hardware whose users must leave: only a commitment that would go unused outweighs that.
        if (IsDeparture(evaluation) && (saving > 0m || evaluation.Costing.Stranded < _least))
        {
            return null;
        }

        if (saving <= 0m)
        {
            return saving == 0m ? "saves nothing" : $"would cost {Amount(-saving)} more a month{Stranded(evaluation)}";
        }

        if (saving < _least)
        {
            return $"saves only {Amount(saving)} a month";
        }

        return evaluation.OneOff.Total / saving is { } payback && payback > policy.LongestPaybackMonths
            ? $"pays back only after {payback.ToString("N1", CultureInfo.InvariantCulture)} months"
            : null;
    }

    private bool IsWarned(string family) =>
        family != from.Family
        && (policy.FamilyPolicies.TryGetValue(family, out var own) ? own : catalogue.Lifecycle(family)?.AsTarget) == LifecyclePolicy.Warn;

    private static bool IsNeuron(InstanceType type) => type.Kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium;

    private string Stranded(Evaluation evaluation) =>
        evaluation.Costing.Stranded > 0m ? $", of which {Amount(evaluation.Costing.Stranded)} are commitments left unused" : "";

    private string Amount(decimal amount) => PlanText.Amount(amount, costs.Effective.Currency);
}
