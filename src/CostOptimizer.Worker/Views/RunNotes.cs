using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>What a reader must know beside the numbers: what is missing, how old the data is, what the run cost.</summary>
internal static class RunNotes
{
    public static void Write(IAnsiConsole console, AnalysisResult result)
    {
        foreach (var failure in result.AllFailures)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]Missing:[/] {failure.Where}: could not {failure.Step}. {PlainText.Clean(failure.Reason, 400)}");
        }

        var warnings = result.Partitions.Sum(partition => partition.Warnings.Count);
        if (warnings > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{warnings} {(warnings == 1 ? "oddity of the inventory is" : "oddities of the inventory are")} listed in the report under data quality.");
        }

        var oldest = result.Partitions.Where(partition => partition.NewestDataUtc is not null).MinBy(partition => partition.NewestDataUtc);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Look-back {Display.Time(result.Run.Window.FromUtc)} to {Display.Time(result.Run.Window.ToUtc)}; {Freshness(oldest)}.");
        var calls = result.Calls.Sum(count => count.Calls);
        var cost = result.Calls
            .GroupBy(count => count.Cost.Currency)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => Display.SmallMoney(group.Select(count => count.Cost).Aggregate((left, right) => left + right)));
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"This run made {Display.Number((decimal)calls)} AWS calls; AWS charges {string.Join(" and ", cost.DefaultIfEmpty("nothing"))} for them.");
    }

    // The stalest partition decides how far a reader may trust the whole.
    private static string Freshness(PartitionOutcome? oldest) => oldest is { NewestDataUtc: { } newest }
        ? $"data of every partition reach {Display.Time(newest)} or later"
        : "no partition has data";
}
