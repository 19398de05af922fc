using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>What the numbers mean and what they rest on.</summary>
internal static class MethodSection
{
    private const int MostSources = 40;

    public static void Write(Markup page, AnalysisResult result)
    {
        page.Open("section").Element("h2", "Method", ("id", SectionIds.Method));
        WriteMeanings(page);
        WriteEvidence(page, result.Plan.Fleets);
        WritePolicy(page, result.Run.Policy);
        WriteSources(page, result.Plan.Fleets);
        page.Close();
    }

    private static void WriteMeanings(Markup page)
    {
        page.Open("ul");
        Meaning(page, "Month", $"{Display.Number(HoursPer.Month)} hours, AWS's own convention.");
        Meaning(page, "Baseline", "what a fleet's usage costs now after the commitments that really cover it, not the list price. Both are shown.");
        Meaning(page, "Saving", "the baseline of the whole estate less the simulated cost of the whole estate with the change, so a reservation that a move leaves behind counts as a cost. A saving never exceeds its baseline.");
        Meaning(page, "Total", "one simulation of all recommendations together, never the sum of the fleets' own savings.");
        Meaning(page, "Range", "p10, p50 and p90: one outcome in ten saves less than p10, half save less than p50, one in ten saves more than p90. Negative amounts are losses. Speedup, growth and spot price are drawn in 505 seeded scenarios, each sized and priced with what the plan buys.");
        Meaning(page, "Demand", "busy devices, from the mean and the maximum of every 5-minute bucket. GPU utilization is the share of time in which at least one kernel ran: an upper bound on the work done, so savings that rest on it are a lower bound.");
        Meaning(page, "Benchmark first", "probably worth it, but the evidence is too thin; it stays out of the totals until it is measured.");
        page.Close();
    }

    private static void Meaning(Markup page, string term, string meaning) =>
        page.Open("li").Element("strong", term).Text(": " + meaning).Close();

    private static void WriteEvidence(Markup page, IReadOnlyList<FleetAnalysis> fleets)
    {
        var byGrade = fleets
            .SelectMany(fleet => fleet.Recommendation.Candidates)
            .Select(candidate => candidate.Speedup)
            .OfType<SpeedupEstimate>()
            .Where(speedup => speedup.LogDeviation > 0)
            .ToLookup(speedup => speedup.Grade);
        var table = Table.Begin(
            page, "Evidence of speed, best first", "Grade", "Evidence", Column.Number("Estimates used"), Column.Number("Spread"));
        foreach (var grade in Enum.GetValues<EvidenceGrade>())
        {
            table.Row(Display.Grade(grade), Words.Evidence(grade), Words.Count(byGrade[grade].Count()), Spread([.. byGrade[grade]]));
        }

        table.End();
        page.Element("p", "Spread is the standard deviation of the logarithm of the speed ratio; for grades A to C it is measured by leaving rows of the benchmark table out and predicting them. The 80 % interval runs from the median ÷ exp(1.28 × spread) to the median × exp(1.28 × spread).", ("class", "fine"));
    }

    private static string Spread(SpeedupEstimate[] estimates)
    {
        if (estimates.Length == 0)
        {
            return Display.Nothing;
        }

        var low = Display.Number(estimates.Min(estimate => estimate.LogDeviation));
        var high = Display.Number(estimates.Max(estimate => estimate.LogDeviation));
        return low == high ? low : $"{low} to {high}";
    }

    private static void WritePolicy(Markup page, PlanningPolicy policy)
    {
        var table = Table.Begin(page, "Policy that was applied", "Setting", Column.Number("Value"));
        foreach (var (setting, value) in PolicyValues.Of(policy))
        {
            table.Row(setting, value);
        }

        table.End();
    }

    private static void WriteSources(Markup page, IReadOnlyList<FleetAnalysis> fleets)
    {
        var sources = fleets
            .SelectMany(fleet => fleet.Recommendation.Arithmetic)
            .Where(quantity => quantity.Formula is null && quantity.Unit.EndsWith("/h", StringComparison.Ordinal))
            .GroupBy(quantity => quantity.Source, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        if (sources.Length == 0)
        {
            return;
        }

        var table = Table.Begin(page, "Where rates come from", "Source", Column.Number("Rates used"), Column.Number("Read last"));
        foreach (var source in sources.Take(MostSources))
        {
            table.Row(
                source.Key,
                Words.Count(source.Count()),
                source.Max(quantity => quantity.AtUtc) is { } read ? Display.Time(read) : Display.Nothing);
        }

        table.End();
    }
}
