using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Puts a decision into the form that is stored, reported and explained.</summary>
internal static class RecommendationDraft
{
    public static Recommendation Of(
        Fleet fleet,
        Evaluation chosen,
        Verdict verdict,
        string headline,
        IReadOnlyList<Risk> risks,
        IReadOnlyList<Candidate> candidates,
        IReadOnlyList<Quantity> arithmetic)
    {
        var option = chosen.Option;
        var currency = chosen.Savings.P50.Currency;
        return new Recommendation(
            PlanText.IdOf(fleet.Id, option.Action, option.Type.Name),
            fleet.Id,
            verdict,
            option.Action,
            option.Type.Name,
            chosen.Count,
            chosen.Share?.Layers ?? chosen.Costing.Purchase.Layers,
            new Money(chosen.Monthly, currency),
            chosen.Savings,
            Value("hardware_saving"),
            chosen.OneOff.Total is { } oneOff ? new Money(oneOff, currency) : null,
            chosen.PaybackMonths,
            option.Estimate?.Grade,
            headline,
            risks,
            [.. option.Findings.Where(finding => finding.Passes == Answer.Unknown), .. Unmodelled(fleet, chosen), .. Unmeasured(fleet, option), .. Unrated(chosen, currency)],
            candidates,
            arithmetic)
        {
            ModeSavings = Value("mode_saving"),
        };

        Money? Value(string symbol) =>
            arithmetic.FirstOrDefault(quantity => quantity.Symbol == symbol) is { } quantity ? new Money(quantity.Value, currency) : null;
    }

    public static Recommendation Stay(Fleet fleet, int presentCount, FleetCosts costs, string reason, IReadOnlyList<Candidate> candidates, IReadOnlyList<Quantity> arithmetic)
    {
        var nothing = Money.Zero(costs.Effective.Currency);
        return Empty(fleet, Verdict.Stay, $"Keep {presentCount} × {PlanText.TypeOf(fleet.Service, fleet.TypeName)}{reason}") with
        {
            Count = presentCount,
            NewMonthlyCost = costs.Effective,
            Savings = new SavingsRange(nothing, nothing, nothing, 0),
            Candidates = candidates,
            Arithmetic = arithmetic,
        };
    }

    public static Recommendation Without(Fleet fleet, Verdict verdict, string reason, FleetCosts? costs) =>
        Empty(fleet, verdict, reason) with { NewMonthlyCost = costs?.Effective };

    /// <summary>A promise whose service time nobody declared was not modelled, and is not silently kept.</summary>
    private static IEnumerable<RuleFinding> Unmodelled(Fleet fleet, Evaluation chosen) =>
        fleet.Slo.P99Latency is { } promise && chosen.Middle.Sized is { Peak.P99Milliseconds: null }
            ? [new RuleFinding("latency", Answer.Unknown, FormattableString.Invariant($"no service time is known, so the promise of {promise.TotalMilliseconds:0.#} ms at 99 % was not modelled: load-test it"), "cost model 4")]
            : [];

    private static IEnumerable<RuleFinding> Unmeasured(Fleet fleet, Option option) => option.Estimate is { Grade: EvidenceGrade.C }
        ? [new RuleFinding("evidence", Answer.Unknown, $"nothing was measured: load-test {PlanText.TypeOf(fleet.Service, option.Type.Name)} before switching", "cost model 3, grade C")]
        : [];

    private static IEnumerable<RuleFinding> Unrated(Evaluation chosen, Currency currency) => chosen.OneOff.Total is null
        ? [new RuleFinding("one-off", Answer.Unknown, $"one-off cost unknown: no engineering rate for {currency} in Policy:EngineeringHourlyRates; every total leaves it out", "cost model 8")]
        : [];

    private static Recommendation Empty(Fleet fleet, Verdict verdict, string headline) => new(
        PlanText.IdOf(fleet.Id, ActionKind.Stay, fleet.TypeName),
        fleet.Id,
        verdict,
        ActionKind.Stay,
        fleet.TypeName,
        fleet.Count,
        [],
        null,
        null,
        null,
        null,
        null,
        null,
        headline,
        [],
        [],
        [],
        []);
}
