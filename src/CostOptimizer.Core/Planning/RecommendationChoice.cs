using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning;

/// <summary>Which computed option to propose, if any, and in what words the others lost.</summary>
internal sealed class RecommendationChoice(PlanningPolicy policy, HardwareCatalogue catalogue, Fleet fleet, InstanceType from, FleetCosts costs)
{
    /// <summary>A hundredth of what is spent is within the noise of the demand.</summary>
    private const decimal SmallestShare = 0.01m;

    /// <summary>Two options whose first years differ by less than this share are equal, as far as anyone can know.</summary>
    private const decimal NoiseShare = 0.05m;

    /// <summary>
    /// The option that is worth most in its first year. Among those within the noise of it, one that can be recommended
    /// goes before one that must be measured first; then the better first year, the cheaper, the better proven, and the
    /// first by name, so that the order of the input never shows. Families of last resort come after all others.
    /// </summary>
    public Evaluation? Best(IEnumerable<Evaluation> evaluations)
    {
        Evaluation[] worth = [.. evaluations.Where(evaluation => WhyNotWorthIt(evaluation) is null)];
        Evaluation[] ordinary = [.. worth.Where(evaluation => !IsLastResort(evaluation))];
        return BestOf(ordinary.Length > 0 ? ordinary : worth);
    }

    private Evaluation? BestOf(Evaluation[] worth) => worth
        .Where(evaluation => evaluation.FirstYear >= worth.Max(other => other.FirstYear) - Noise(worth))
        .OrderBy(VerdictOf)
        .ThenByDescending(evaluation => evaluation.FirstYear)
        .ThenBy(evaluation => evaluation.Costing.Monthly)
        .ThenBy(evaluation => evaluation.Option.Estimate?.Grade ?? EvidenceGrade.M)
        .ThenBy(evaluation => evaluation.Option.Action)
        .ThenBy(evaluation => evaluation.Option.Type.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    public Verdict VerdictOf(Evaluation evaluation) =>
        evaluation.Option.Estimate?.Grade == EvidenceGrade.C || evaluation.Savings.ProbabilityOfSaving < policy.MinimumProbability
            ? Verdict.BenchmarkFirst
            : Verdict.Recommended;

    public string WhyOutbid(Evaluation evaluation, Evaluation? chosen) =>
        WhyNotWorthIt(evaluation)
        ?? (chosen is null || IsLastResort(evaluation)
            ? $"{evaluation.Option.Type.Family} is a last resort: {catalogue.Lifecycle(evaluation.Option.Type.Family)?.Reason ?? "the policy says so."}"
            : evaluation.FirstYear > chosen.FirstYear
            ? $"brings {Amount(evaluation.FirstYear - chosen.FirstYear)} more over the first year, which is within the noise, and must be measured first"
            : $"saves {Amount(evaluation.Savings.P50.Amount)} a month; over the first year, one-off costs paid, the choice brings {Amount(chosen.FirstYear - evaluation.FirstYear)} more");

    /// <returns>Null when it is worth a person's time.</returns>
    public string? WhyNotWorthIt(Evaluation evaluation) => WhyNotWorthIt(evaluation, evaluation.Savings.P50.Amount);

    /// <summary>Whether the option would meet the policy if it saved this much.</summary>
    public bool WouldBeWorthIt(Evaluation evaluation, decimal saving) => WhyNotWorthIt(evaluation, saving) is null;

    private string? WhyNotWorthIt(Evaluation evaluation, decimal saving)
    {
        var family = evaluation.Option.Type.Family;
        if (saving <= 0m)
        {
            return saving == 0m ? "saves nothing" : $"would cost {Amount(-saving)} more a month{Stranded(evaluation)}";
        }

        if (IsWarned(family) && fleet.Workload.CompilesOnNeuron != Answer.Yes && IsNeuron(evaluation.Option.Type))
        {
            return $"{family} is proposed only for workloads declared to compile on Neuron";
        }

        // Staying is no choice on hardware that cannot be launched again; any saving pays for leaving it.
        if (MustLeave && evaluation.Option.Action == ActionKind.Migrate)
        {
            return null;
        }

        if (saving < policy.MinimumMonthlySavings || saving < costs.Effective.Amount * SmallestShare)
        {
            return $"saves only {Amount(saving)} a month";
        }

        return evaluation.OneOff.Total / saving is { } payback && payback > policy.LongestPaybackMonths
            ? $"pays back only after {payback.ToString("N1", CultureInfo.InvariantCulture)} months"
            : null;
    }

    private static decimal Noise(Evaluation[] worth) => Math.Abs(worth.Max(evaluation => evaluation.FirstYear)) * NoiseShare;

    private bool MustLeave => catalogue.Lifecycle(from.Family)?.AsTarget == LifecyclePolicy.Exclude;

    private bool IsLastResort(Evaluation evaluation) =>
        IsWarned(evaluation.Option.Type.Family) && policy.LastResortFamilies.Contains(evaluation.Option.Type.Family);

    private bool IsWarned(string family) =>
        family != from.Family
        && (policy.FamilyPolicies.TryGetValue(family, out var own) ? own : catalogue.Lifecycle(family)?.AsTarget) == LifecyclePolicy.Warn;

    private static bool IsNeuron(InstanceType type) => type.Kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium;

    private string Stranded(Evaluation evaluation) =>
        evaluation.Costing.Stranded > 0m ? $", of which {Amount(evaluation.Costing.Stranded)} are commitments left unused" : "";

    private string Amount(decimal amount) => PlanText.Amount(amount, costs.Effective.Currency);
}
