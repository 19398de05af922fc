using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning;

/// <summary>Which computed option to propose, if any, and in what words the others lost.</summary>
internal sealed class RecommendationChoice
{
    /// <summary>Two options whose first years differ by less than this share are equal, as far as anyone can know.</summary>
    private const decimal NoiseShare = 0.05m;

    private readonly PlanningPolicy _policy;
    private readonly HardwareCatalogue _catalogue;
    private readonly OptionWorth _worth;
    private readonly InstanceType _from;
    private readonly FleetCosts _costs;
    private readonly bool _hasSureWayOut;

    /// <param name="alone">Everything computed for the fleet alone.</param>
    public RecommendationChoice(
        PlanningPolicy policy, HardwareCatalogue catalogue, OptionWorth worth, InstanceType from, FleetCosts costs, IReadOnlyList<Evaluation> alone)
    {
        (_policy, _catalogue, _worth, _from, _costs) = (policy, catalogue, worth, from, costs);
        _hasSureWayOut = Eligible(alone).Any(evaluation => worth.IsDeparture(evaluation) && IsSureToSave(evaluation));
    }

    public OptionWorth Worth => _worth;

    /// <summary>
    /// The option that is worth most in its first year, of those that can be recommended and save; else of all that are
    /// worth it. A family that must be left is left, if any supported move is possible. Families of last resort come
    /// after all others.
    /// </summary>
    public Evaluation? Best(IReadOnlyList<Evaluation> evaluations)
    {
        var eligible = Eligible(evaluations);
        Evaluation[] proven = [.. eligible.Where(evaluation => VerdictOf(evaluation) == Verdict.Recommended && evaluation.Savings.P50.Amount > 0m)];
        return BestOf(proven.Length > 0 ? proven : eligible);
    }

    /// <summary>What a benchmark could bring beyond a recommendation that needs none.</summary>
    /// <returns>Null when the choice must be measured itself, or nothing to be measured would save more.</returns>
    public Evaluation? Upside(IReadOnlyList<Evaluation> evaluations, Evaluation chosen) => VerdictOf(chosen) != Verdict.Recommended
        ? null
        : BestOf([.. Eligible(evaluations).Where(evaluation =>
            VerdictOf(evaluation) == Verdict.BenchmarkFirst
            && evaluation.FirstYear > chosen.FirstYear + (Math.Abs(chosen.FirstYear) * NoiseShare)
            && evaluation.Savings.P50.Amount > chosen.Savings.P50.Amount)]);

    /// <summary>
    /// By the chance that it saves. Where the family must be left and no way out is sure to save, staying is no alternative: then any
    /// way out, dearer than today or not, is recommended when something was measured, and measured first when nothing was.
    /// </summary>
    public Verdict VerdictOf(Evaluation evaluation) =>
        IsSureToSave(evaluation) || (!_hasSureWayOut && _worth.IsDeparture(evaluation) && IsMeasured(evaluation))
            ? Verdict.Recommended
            : Verdict.BenchmarkFirst;

    public string WhyOutbid(Evaluation evaluation, Evaluation? chosen)
    {
        if (_worth.WhyNot(evaluation) is { } reason)
        {
            return reason;
        }

        if (chosen is null || (_worth.IsLastResort(evaluation) && !_worth.IsLastResort(chosen)))
        {
            return $"{evaluation.Option.Type.Family} is a last resort: {_catalogue.Lifecycle(evaluation.Option.Type.Family)?.Reason ?? "the policy says so."}";
        }

        if (_worth.IsDeparture(chosen) && !_worth.IsDeparture(evaluation))
        {
            return WhyLeave;
        }

        var more = evaluation.FirstYear - chosen.FirstYear;
        return more <= 0m ? $"{Monthly(evaluation.Savings.P50.Amount)}; over the first year, one-off costs paid, the choice brings {Amount(-more)} more"
            : VerdictOf(evaluation) == Verdict.BenchmarkFirst ? $"would bring {Amount(more)} more over the first year, but must be measured first: its chance of saving is {PlanText.Percent(evaluation.Savings.ProbabilityOfSaving)}"
            : $"brings {Amount(more)} more over the first year, {(IsMeasured(evaluation) ? "but only beside the other fleets' present proposals" : "which is within the noise, and was never measured")}";
    }

    /// <summary>Why an option lost that was better for the fleet alone.</summary>
    /// <returns>Null where it was not better.</returns>
    public string? WhyDearerTogether(Evaluation evaluation, Evaluation? chosen) =>
        _worth.WhyNot(evaluation) is null
        && VerdictOf(evaluation) == Verdict.Recommended
        && evaluation.FirstYear - (chosen?.FirstYear ?? 0m) is > 0m and var more
            ? FormattableString.Invariant($"would bring {Amount(more)} more over the first year with purchases for this fleet alone; over {_policy.HorizonMonths} months, with purchases for the whole estate, the choice is cheaper")
            : null;

    /// <summary>Why the present arrangement lost against the choice.</summary>
    public string WhyNotStay(Evaluation chosen) => _worth.IsDeparture(chosen) ? WhyLeave : "saves nothing";

    /// <summary>Why a family must be left, for the middle of a sentence.</summary>
    public string WhyLeave => $"{_from.Family} must be left: {_catalogue.Lifecycle(_from.Family)?.Reason.Split(':', ';')[0].TrimEnd('.')}";

    private Evaluation[] Eligible(IReadOnlyList<Evaluation> evaluations)
    {
        Evaluation[] all = [.. evaluations.Where(evaluation => _worth.WhyNot(evaluation) is null)];
        Evaluation[] departures = [.. all.Where(_worth.IsDeparture)];
        Evaluation[] ordinary = [.. (departures.Length > 0 ? departures : all).Where(evaluation => !_worth.IsLastResort(evaluation))];
        return ordinary.Length > 0 ? ordinary : all;
    }

    /// <summary>
    /// Among those within the noise of the best first year, the measured go before the estimated; then the better first
    /// year, the cheaper, the better proven, and the first by name, so that the order of the input never shows.
    /// </summary>
    private Evaluation? BestOf(Evaluation[] options) => options
        .Where(evaluation => evaluation.FirstYear >= options.Max(other => other.FirstYear) - Noise(options))
        .OrderBy(VerdictOf)
        .ThenByDescending(IsMeasured)
        .ThenByDescending(evaluation => evaluation.FirstYear)
        .ThenBy(evaluation => evaluation.Monthly)
        .ThenBy(evaluation => evaluation.Option.Estimate?.Grade ?? EvidenceGrade.M)
        .ThenBy(evaluation => evaluation.Option.Action)
        .ThenBy(evaluation => evaluation.Option.Type.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    private bool IsSureToSave(Evaluation evaluation) => evaluation.Savings.ProbabilityOfSaving >= _policy.MinimumProbability;

    private static bool IsMeasured(Evaluation evaluation) => evaluation.Option.Estimate?.Grade != EvidenceGrade.C;

    private static decimal Noise(Evaluation[] options) => Math.Abs(options.Max(evaluation => evaluation.FirstYear)) * NoiseShare;

    private string Monthly(decimal saving) => saving >= 0m ? $"saves {Amount(saving)} a month" : $"costs {Amount(-saving)} more a month";

    private string Amount(decimal amount) => PlanText.Amount(amount, _costs.Effective.Currency);
}
