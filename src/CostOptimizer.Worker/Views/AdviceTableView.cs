using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Presentation;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>AWS's advice beside ours, one row a resource and tool.</summary>
internal static class AdviceTableView
{
    public static Table Of(IReadOnlyList<ComparedAdvice> compared)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Resource", "Tool", "They say", "They save a month", "We say", "We save a month", "Why they differ (theirs → ours)", "Unexplained");
        foreach (var entry in compared)
        {
            table.AddRow(
                Text(entry.Advice.ResourceId),
                entry.Advice.Tool.ToString(),
                Text($"{entry.Advice.Action}: {entry.Advice.Current ?? "–"} → {entry.Advice.Proposed ?? "–"}"),
                Display.Money(entry.Theirs),
                Text(entry.Headline ?? "–"),
                Display.Money(entry.Ours),
                string.Join('\n', entry.Differences.Select(line => Text($"{line.Reason}: {line.Theirs ?? "–"} → {line.Ours ?? "–"}{(line.Amount is { } amount ? $" ({Display.Money(amount)})" : "")}"))),
                Display.Money(entry.Unexplained));
        }

        return table;
    }

    private static string Text(string text) => Markup.Escape(PlainText.Clean(text, 200));
}
