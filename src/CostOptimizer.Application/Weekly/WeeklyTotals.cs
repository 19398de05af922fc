using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Sums one currency's week. Every sum is of rows that the record shows, so that a reader can add them up.</summary>
internal sealed class WeeklyTotals(
    WeeklyMaterial material, WeeklySpend spend, IReadOnlyList<FleetAnalysis> fleets, IReadOnlyList<WeeklyFleet> rows, IReadOnlyList<WeeklyProposal> proposals)
{
    private const string Ledger = "ledger of realised savings";

    /// <summary>Bills are rounded to twelve decimals: what is less than a cent is their noise, and no cut.</summary>
    private const decimal LeastCut = 0.01m;

    private const string Decided = "decisions";

    private readonly string _run = material.Result.Run.Id;

    private bool IsWhole => material.Scope.CoversEverything();

    public IReadOnlyList<WeeklyTotal> All() =>
        [.. material.Result.Plan.Totals.Where(total => IsWhole || rows.Any(row => row.EffectivePerMonth?.Currency == total.Currency)).Select(Of)];

    private WeeklyTotal Of(EstateTotal total)
    {
        var currency = total.Currency;
        WeeklyFleet[] mine = [.. rows.Where(row => row.EffectivePerMonth?.Currency == currency)];
        WeeklyProposal[] proposed = [.. proposals.Where(proposal => proposal.IsRecommended && proposal.Savings?.P50.Currency == currency)];
        var outside = IsWhole ? spend.EffectiveOutside(total) : Nothing(currency);
        var listOutside = IsWhole ? spend.ListOutside(total) : Nothing(currency);
        var spent = new Figure<Money>(
            Add(currency, mine.Select(row => row.SpentInWeek?.Value)) + outside.Value,
            new FigureSource(_run, "fleets[].spentInWeek", "sum + outsideFleetsInWeek"));
        var list = new Figure<Money>(
            Add(currency, mine.Select(row => row.ListInWeek?.Value)) + listOutside.Value,
            new FigureSource(_run, "fleets[].listInWeek", "sum + outsideFleetsListInWeek"));
        var all = Add(currency, proposed.Select(proposal => (Money?)proposal.Savings!.P50));
        var identified = IsWhole ? total.Savings.P50 : all;
        var kept = all.Amount - identified.Amount >= LeastCut && all.Amount > 0m ? Math.Max(0m, identified.Amount / all.Amount) : 1m;
        var carriedOut = material.Decisions.Values.Where(decision => decision.Kind == DecisionKind.Implemented && IsPromisedIn(decision, currency)).ToArray();
        return new WeeklyTotal(
            currency,
            mine.Length,
            spent,
            outside,
            listOutside,
            list,
            Before(currency),
            new Figure<decimal?>(list.Value.Amount == 0m ? null : 1m - (spent.Value.Amount / list.Value.Amount), new FigureSource(_run, "spentInWeek, listInWeek", "1 − spent ÷ list")),
            IsWhole ? Taken<decimal?>(total.Coverage?.Value, currency, "coverage") : new Figure<decimal?>(Covered(currency), new FigureSource(_run, "plan.fleets[].costs.covered", "mean, weighted by list cost")),
            Taken(IsWhole ? total.CommitmentUtilization?.Value : null, currency, "commitmentUtilization"),
            Taken(IsWhole ? total.UnusedCommitments : (Money?)null, currency, "unusedCommitments"),
            IsWhole ? Taken(identified, currency, "savings.p50") : Sum(currency, proposed, "savings.p50 of the proposals"),
            IsWhole ? total.Savings : null,
            new Figure<Money>(identified - all, new FigureSource(_run, $"plan.totals[{currency}].savings.p50", "less savings.p50 of the proposals")),
            InState(currency, proposed, RecommendationState.Open),
            new Figure<Money>(
                InState(currency, proposed, RecommendationState.Open).Value * kept,
                new FigureSource(_run, "waitingPerMonth", "× identified ÷ sum of all proposals, where that is below 1")),
            new Figure<Money>(
                Add(currency, proposed.Select(proposal => proposal.WaitingPerWeek)) * kept,
                new FigureSource(_run, "proposals[].waitingPerWeek", "sum of savings.p50 × 168 ÷ 730, cut as the waiting together")),
            InState(currency, proposed, RecommendationState.Accepted),
            InState(currency, proposed, RecommendationState.Snoozed),
            InState(currency, proposed, RecommendationState.Dismissed),
            InState(currency, proposed, RecommendationState.Implemented),
            new Figure<Money>(
                Add(currency, carriedOut.Select(decision => (Money?)material.Promised[decision.Id])),
                new FigureSource(null, $"{Decided}: implemented", "sum of savings.p50 in the runs that were decided on")),
            Realised(currency),
            Taken(IsWhole ? total.AwaitingBenchmark : (Money?)null, currency, "awaitingBenchmark"),
            new Figure<Money>(Add(currency, proposed.Select(proposal => proposal.OneOffCost)), new FigureSource(_run, "proposals[].oneOffCost", "sum of those known")))
        {
            WaitingCount = proposed.Count(proposal => proposal.State == RecommendationState.Open),
            AcceptedCount = proposed.Count(proposal => proposal.State == RecommendationState.Accepted),
            InProgressCount = carriedOut.Length,
        };
    }

    private Figure<Money?> Before(Currency currency) => new(
        material.Before?.Spent is { } spent && spend.IsWhole ? spent.GetValueOrDefault(currency, Money.Zero(currency)) : null,
        new FigureSource(material.Before?.RunId, "spentInWeek", "of the week before, by its own run"));

    private Figure<Money?> Realised(Currency currency)
    {
        var measured = material.Realised?.FirstOrDefault(figure => figure.Value.Currency == currency);
        return new Figure<Money?>(measured?.Value, measured?.Source ?? new FigureSource(null, Ledger, "not measured yet"));
    }

    private Figure<Money> InState(Currency currency, WeeklyProposal[] proposed, RecommendationState state) =>
        Sum(currency, proposed.Where(proposal => proposal.State == state), $"savings.p50 of the proposals that are {state.ToString().ToLowerInvariant()}");

    private Figure<Money> Sum(Currency currency, IEnumerable<WeeklyProposal> proposed, string what) =>
        new(Add(currency, proposed.Select(proposal => (Money?)proposal.Savings!.P50)), new FigureSource(_run, what, "sum"));

    private Figure<T> Taken<T>(T value, Currency currency, string field) => new(value, new FigureSource(_run, $"plan.totals[{currency}].{field}"));

    private bool IsPromisedIn(Decision decision, Currency currency) =>
        material.Promised.TryGetValue(decision.Id, out var saving) && saving.Currency == currency;

    private decimal? Covered(Currency currency)
    {
        FleetCosts[] costs = [.. fleets.Select(fleet => fleet.Costs).OfType<FleetCosts>().Where(cost => cost.List.Currency == currency && cost.Covered is not null)];
        var list = costs.Sum(cost => cost.List.Amount);
        return list == 0m ? null : costs.Sum(cost => cost.List.Amount * cost.Covered!.Value.Value) / list;
    }

    private Figure<Money> Nothing(Currency currency) =>
        new(Money.Zero(currency), new FigureSource(_run, "outside fleets", "nothing outside fleets belongs to a part of the estate"));

    private static Money Add(Currency currency, IEnumerable<Money?> amounts) =>
        amounts.OfType<Money>().Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
