using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>Title, what was read and when, and the way to each section.</summary>
internal static class OpeningSection
{
    public static void Write(Markup page, AnalysisResult result)
    {
        var run = result.Run;
        page.Open("header").Element("h1", "Inference cost report");
        page.Open("p", ("class", "lead"))
            .Text($"{Words.Count(result.Plan.Fleets.Count, "fleet", "fleets")} in {Words.Count(result.Partitions.Count, "account and region", "accounts and regions")}, read from ")
            .Name(PlainText.Clean(run.Origin, 80))
            .Text($". Usage from {Display.Time(run.Window.FromUtc)} to {Display.Time(run.Window.ToUtc)}; analysis {run.Id}, started {Display.Time(run.StartedAtUtc)}.")
            .Close();
        page.Open("nav", ("aria-label", "Contents")).Open("p", ("class", "contents"));
        foreach (var (id, title) in SectionIds.All)
        {
            page.Link(id, title).Text(" ");
        }

        page.Close().Close().Close();
    }
}
