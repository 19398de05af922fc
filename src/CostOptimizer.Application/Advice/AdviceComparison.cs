using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Advice;

/// <summary>Sets AWS's advice beside ours, resource by resource, and says from the fields of both why they differ.</summary>
public static class AdviceComparison
{
    /// <param name="imports">The newest advice of each tool for a resource counts.</param>
    /// <param name="fleets">Of the newest analysis.</param>
    /// <param name="lookbackDays">That our analysis read.</param>
    /// <returns>By account, resource and tool.</returns>
    public static IReadOnlyList<ComparedAdvice> Of(
        IReadOnlyList<AdviceImport> imports, IReadOnlyList<FleetAnalysis> fleets, decimal lookbackDays, HardwareCatalogue catalogue)
    {
        var byInstance = new Dictionary<string, FleetAnalysis>(StringComparer.Ordinal);
        foreach (var fleet in fleets)
        {
            foreach (var instance in fleet.Fleet.Instances)
            {
                byInstance[instance.Id] = fleet;
            }
        }

        return
        [
            .. imports
                .SelectMany(import => import.Advice, (import, advice) => (import.ImportedAtUtc, advice))
                .GroupBy(pair => (pair.advice.AccountId, pair.advice.ResourceId, pair.advice.Tool))
                .OrderBy(same => same.Key.AccountId, StringComparer.Ordinal)
                .ThenBy(same => same.Key.ResourceId, StringComparer.Ordinal)
                .ThenBy(same => same.Key.Tool)
                .Select(same => same.MaxBy(pair => pair.ImportedAtUtc).advice)
                .Select(advice => Of(advice, byInstance.GetValueOrDefault(advice.ResourceId), lookbackDays, catalogue)),
        ];
    }

    private static ComparedAdvice Of(AwsAdvice advice, FleetAnalysis? mine, decimal lookbackDays, HardwareCatalogue catalogue)
    {
        var theirs = advice.SavingBeforeDiscounts ?? advice.SavingAfterDiscounts;
        if (mine is null)
        {
            return new ComparedAdvice(advice, null, null, null, theirs, [new AdviceDifference(AdviceReason.UnknownResource, advice.ResourceId, null, null)], null);
        }

        var ours = mine.Recommendation.Savings is { } savings ? savings.P50 / Math.Max(1, mine.Fleet.Count) : (Money?)null;
        AdviceDifference[] lines = [.. Lines(advice, mine, lookbackDays, catalogue).OfType<AdviceDifference>().OrderBy(line => line.Reason)];
        return new ComparedAdvice(advice, mine.Fleet.Id, mine.Recommendation.Headline, ours, theirs, lines, Unexplained(ours, theirs, lines));
    }

    private static Money? Unexplained(Money? ours, Money? theirs, IReadOnlyList<AdviceDifference> lines) =>
        ours is { } mine && theirs is { } yours && mine.Currency == yours.Currency
            ? lines.Select(line => line.Amount).OfType<Money>().Aggregate(mine - yours, (rest, amount) => rest - amount)
            : null;

    private static IEnumerable<AdviceDifference?> Lines(AwsAdvice advice, FleetAnalysis mine, decimal lookbackDays, HardwareCatalogue catalogue)
    {
        var (fleet, recommendation) = (mine.Fleet, mine.Recommendation);
        var theirs = advice.SavingBeforeDiscounts ?? advice.SavingAfterDiscounts;
        var ours = recommendation.Savings?.P50;
        yield return theirs is { } their && ours is { } our && their.Currency != our.Currency ? Line(AdviceReason.Currency, their.Currency.Code, our.Currency.Code) : null;
        yield return fleet.Count > 1 ? Line(AdviceReason.OneOfSeveral, "1", Text(fleet.Count)) : null;
        yield return advice.LookbackDays is { } days && days != lookbackDays ? Line(AdviceReason.Lookback, Text(days), Text(lookbackDays)) : null;
        yield return ListPrice(advice, mine);
        yield return advice.Current is { } current && catalogue.Type(current) is not null && current != fleet.TypeName && !fleet.OtherTypes.Contains(current)
            ? Line(AdviceReason.ChangedSince, current, fleet.TypeName)
            : null;
        yield return advice.Proposed is { } proposed && recommendation.Action != ActionKind.Stay && proposed != recommendation.TypeName ? Line(AdviceReason.OtherTarget, proposed, recommendation.TypeName) : null;
        yield return Accelerators(fleet.TypeName, recommendation.TypeName, catalogue);
        yield return recommendation.Action == ActionKind.Stay || IsOff(advice) != (recommendation.Action == ActionKind.Terminate) ? Line(AdviceReason.OtherAction, advice.Action, recommendation.Action.ToString()) : null;
        yield return advice.PerformanceRisk is { } risk
            ? Line(AdviceReason.RiskBound, Text(risk), recommendation.Savings is { } range ? Display.Percent(range.ProbabilityOfSaving) : null)
            : null;
    }

    /// <summary>What their own figures say that discounts take off, else what commitments take off our fleet's cost: the same share of their saving.</summary>
    private static AdviceDifference? ListPrice(AwsAdvice advice, FleetAnalysis mine)
    {
        if (advice.SavingBeforeDiscounts is not { } list)
        {
            return null;
        }

        if (advice.SavingAfterDiscounts is { } after && after.Currency == list.Currency)
        {
            return after == list ? null : new AdviceDifference(AdviceReason.ListPrice, Display.Money(list), Display.Money(after), after - list);
        }

        return mine.Costs is { } costs && costs.List.Amount > 0m && costs.Effective < costs.List && costs.List.Currency == list.Currency
            ? new AdviceDifference(
                AdviceReason.ListPrice, Display.Money(costs.List), Display.Money(costs.Effective), list * ((costs.Effective.Amount / costs.List.Amount) - 1m))
            : null;
    }

    private static AdviceDifference? Accelerators(string from, string to, HardwareCatalogue catalogue) =>
        catalogue.Type(from)?.DeviceName is { } present && catalogue.Type(to)?.DeviceName is { } target && present != target
            ? Line(AdviceReason.OtherAccelerator, present, target)
            : null;

    private static bool IsOff(AwsAdvice advice) => advice.Action is "Stop" or "Delete" or "Terminate" or "IDLE" or "Idle";

    private static AdviceDifference Line(AdviceReason reason, string? theirs, string? ours) => new(reason, theirs, ours, null);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
