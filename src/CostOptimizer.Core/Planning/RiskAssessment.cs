using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning;

/// <summary>What may go wrong with a proposal: performance, capacity, effort, commitment.</summary>
internal static class RiskAssessment
{
    public static IReadOnlyList<Risk> Of(Evaluation evaluation, Workload workload, HardwareCatalogue catalogue) =>
    [
        Performance(evaluation, workload),
        Capacity(evaluation, catalogue),
        new Risk("effort", evaluation.OneOff.EngineeringHours switch { >= 80m => RiskLevel.High, >= 40m => RiskLevel.Medium, _ => RiskLevel.Low }, $"{evaluation.OneOff.EngineeringHours:0} hours: {evaluation.OneOff.Kind}"),
        Commitment(evaluation),
    ];

    private static Risk Performance(Evaluation evaluation, Workload workload)
    {
        const string Kind = "performance";
        if (evaluation.Option.Action is ActionKind.Terminate or ActionKind.BuyDifferently)
        {
            return new Risk(Kind, RiskLevel.Low, "no instance that works gets other hardware");
        }

        return evaluation.Option.Estimate switch
        {
            null or { Grade: EvidenceGrade.M or EvidenceGrade.A } when evaluation.Option.Pack is not null => new Risk(Kind, RiskLevel.Medium, "tenants of one host delay each other"),
            null when evaluation.Option.Schedule is not null => new Risk(Kind, RiskLevel.Medium, "who calls outside the timetable finds nothing running, or fewer instances"),
            null => new Risk(Kind, RiskLevel.Low, "the device stays the same"),
            { Grade: EvidenceGrade.M } => new Risk(Kind, RiskLevel.Low, "this model was measured on both devices by its owner"),
            { Grade: EvidenceGrade.A } when workload.Precision is null => new Risk(Kind, RiskLevel.Low, "the same model was measured on both devices; the precision is not declared"),
            { Grade: EvidenceGrade.A } => new Risk(Kind, RiskLevel.Low, "the same model and precision were measured on both devices"),
            { Grade: EvidenceGrade.B } => new Risk(Kind, RiskLevel.Medium, "only relatives of the model were measured on both devices"),
            _ => new Risk(Kind, RiskLevel.High, "nothing was measured: the speedup follows from data sheets"),
        };
    }

    private static Risk Capacity(Evaluation evaluation, HardwareCatalogue catalogue)
    {
        const string Kind = "capacity";
        var type = evaluation.Option.Type;
        return evaluation.Option.Action == ActionKind.Terminate ? new Risk(Kind, RiskLevel.Low, "nothing is launched")
            : catalogue.Lifecycle(type.Family) is { AsTarget: LifecyclePolicy.Exclude } gone ? new Risk(Kind, RiskLevel.High, $"a lost instance may not be replaced: {gone.Reason}")
            : evaluation.Costing.Purchase.Layers.Any(layer => layer.IsSpot) ? new Risk(Kind, RiskLevel.Medium, "spot instances are reclaimed at two minutes' notice")
            : catalogue.Lifecycle(type.Family) is { AsTarget: LifecyclePolicy.Warn } fading ? new Risk(Kind, RiskLevel.Medium, fading.Reason)
            : evaluation.Option.Schedule is not null ? new Risk(Kind, RiskLevel.Medium, "what is stopped must be started again, and capacity may be short at that moment")
            : evaluation.Option.Findings.Any(finding => finding is { Rule: "quota" or "offered", Passes: Answer.Unknown }) ? new Risk(Kind, RiskLevel.Medium, "quota or zones are still to be checked")
            : new Risk(Kind, RiskLevel.Low, "a current type, offered where the fleet runs");
    }

    private static Risk Commitment(Evaluation evaluation)
    {
        const string Kind = "commitment";
        var currency = evaluation.Savings.P50.Currency;
        return evaluation switch
        {
            { Costing.Stranded: > 0m and var stranded } => new Risk(Kind, RiskLevel.High, $"leaves owned commitments unused for {PlanText.Amount(stranded, currency)} a month, counted in the saving"),
            { Share: { CoveredHours: > 0m } share } => new Risk(
                Kind,
                share.Bought.Any(purchase => purchase.TermYears > 1) ? RiskLevel.High : RiskLevel.Medium,
                $"its part of the estate's purchases binds {PlanText.Amount(share.Paid, currency)} a month for {share.Bought.Max(purchase => purchase.TermYears)} year(s), used or not"),
            _ => new Risk(Kind, RiskLevel.Low, "nothing new is bound"),
        };
    }
}
