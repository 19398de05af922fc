using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>What the analysis itself asked of AWS and what AWS charges for that.</summary>
internal static class RunCostSection
{
    public static void Write(Markup page, IReadOnlyList<ApiCallCount> calls)
    {
        page.Open("section").Element("h2", "Cost of this analysis", ("id", SectionIds.RunCost));
        if (calls.Count == 0)
        {
            page.Element("p", "No call to AWS was counted.").Close();
            return;
        }

        var totals = calls.GroupBy(call => call.Cost.Currency.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Sum);
        page.Element("p", $"{Words.Count(calls.Sum(call => call.Calls), "call", "calls")} to AWS, for which AWS charges {string.Join(" and ", totals.Select(total => Display.Money(total)))}.");
        var table = Table.Begin(
            page, "Calls by operation", "Operation", Column.Number("Calls"), Column.Number("Billed units"), Column.Number("Charge"));
        foreach (var group in calls
            .GroupBy(call => (call.Service, call.Operation, call.Cost.Currency))
            .OrderBy(group => group.Key.Service, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Operation, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Currency.Code, StringComparer.Ordinal))
        {
            table.Row(
                $"{group.Key.Service}:{group.Key.Operation}",
                Words.Count(group.Sum(call => call.Calls)),
                Words.Count(group.Sum(call => call.Units)),
                Display.Money(Sum(group)));
        }

        table.End();
        page.Close();
    }

    private static Money Sum(IEnumerable<ApiCallCount> calls) => calls.Select(call => call.Cost).Aggregate((left, right) => left + right);
}
