using CostOptimizer.Application.Analysis;
using CostOptimizer.Charts.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>What the figures do not contain, above all figures; nothing when everything was read.</summary>
internal static class MissingSection
{
    private const int MostLines = 25;

    public static void Write(Markup page, AnalysisResult result)
    {
        var failures = result.AllFailures.ToArray();
        if (failures.Length == 0 && result.Run.Status is RunStatus.Succeeded)
        {
            return;
        }

        var broken = result.Partitions.Count(partition => !partition.IsComplete);
        page.Open("div", ("class", "notice"), ("role", "note"));
        page.Element("p", Summary(result, broken), ("class", "notice-title"));
        page.Open("ul");
        foreach (var failure in failures.Take(MostLines))
        {
            page.Open("li").Element("strong", failure.Where).Text($": {failure.Step} failed ({Words.Failure(failure.Kind)}). {failure.Reason}").Close();
        }

        page.Close();
        if (failures.Length > MostLines)
        {
            page.Element("p", $"{Words.Count(failures.Length - MostLines)} more are listed under data quality.");
        }

        page.Close();
    }

    private static string Summary(AnalysisResult result, int broken) =>
        broken > 0
            ? $"This report is incomplete: {Words.Count(broken)} of {Words.Count(result.Partitions.Count, "account and region", "accounts and regions")} could not be read in full. What is missing is in none of the figures below."
            : result.Run.Status is RunStatus.Failed or RunStatus.Cancelled
                ? $"This analysis {(result.Run.Status is RunStatus.Failed ? "failed" : "was cancelled")}: the figures below cover what was read before."
                : "This report is incomplete: a source could not be read. What it would have told is in none of the figures below.";
}
