using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>The estate in plain words, one block a currency.</summary>
internal static class HeadlineSection
{
    public static void Write(Markup page, IReadOnlyList<EstateTotal> totals)
    {
        page.Open("section").Element("h2", "Summary", ("id", SectionIds.Headline));
        if (totals.Count == 0)
        {
            page.Element("p", "No fleet with a known price was found, so there is nothing to add up.");
        }

        foreach (var total in totals)
        {
            WriteTotal(page, total, isAlone: totals.Count == 1);
        }

        if (totals.Count > 1)
        {
            page.Element("p", "Currencies are billed apart and never added: no exchange rate is part of this report.", ("class", "fine"));
        }

        page.Close();
    }

    private static void WriteTotal(Markup page, EstateTotal total, bool isAlone)
    {
        page.Open("div", ("class", "total"));
        if (!isAlone)
        {
            page.Element("h3", $"{total.Currency}: {Words.Count(total.Fleets, "fleet", "fleets")}");
        }

        page.Element("p", Sentence(total), ("class", "sentence"));
        // A table, because mail programs lay out nothing else; it carries no tabular meaning.
        page.Open("table", ("class", "figures"), ("role", "presentation")).Open("tr");
        Figure(page, "Paid now, a month", Display.Money(total.Effective), $"{Display.Money(total.List)} at list prices");
        Figure(page, "With the plan", Display.Money(total.Planned), "once everything recommended is done");
        Figure(page, "Saving, a month", Display.Range(total.Savings), $"p10 to p90; median {Display.Money(total.Savings.P50)}", "lead-figure");
        Figure(page, "Cost of moving, once", Display.Money(total.OneOffCost), Payback(total));
        page.Close().Close();
        WriteMore(page, total);
        page.Close();
    }

    private static string Sentence(EstateTotal total) =>
        total.Savings.P50.Amount > 0m
            ? $"You pay {Display.Money(total.Effective)} a month. What is recommended saves {Display.Range(total.Savings)} a month; the middle case is {Display.Percent(Ratio.Of(total.Savings.P50, total.Effective))} of what you pay."
            : $"You pay {Display.Money(total.Effective)} a month. Nothing found saves enough to be recommended now.";

    private static string Payback(EstateTotal total) =>
        total.Savings.P50.Amount > 0m
            ? $"pays back: {Display.Payback(total.OneOffCost.Amount / total.Savings.P50.Amount)}"
            : "nothing to pay back";

    private static void Figure(Markup page, string label, string value, string note, string? kind = null)
    {
        page.Open("td", ("class", $"figure {kind}".TrimEnd()), ("valign", "top"));
        page.Element("div", label, ("class", "figure-label"));
        page.Element("div", value, ("class", "figure-value"));
        page.Element("div", note, ("class", "figure-note")).Close();
    }

    private static void WriteMore(Markup page, EstateTotal total)
    {
        page.Open("ul", ("class", "more"));
        if (total.Savings.P50.Amount > 0m)
        {
            page.Element("li", $"The chance that the plan saves anything is {Display.Percent(total.Savings.ProbabilityOfSaving)}.");
        }

        page.Element("li", total.AwaitingBenchmark.Amount > 0m
            ? $"A further {Display.Money(total.AwaitingBenchmark)} a month in the middle case waits behind benchmarks and is not in the saving above."
            : "Nothing waits behind a benchmark.");
        page.Element("li", total.UnusedCommitments.Amount > 0m || total.UnusedCommitmentsAfter.Amount > 0m
            ? $"Commitments paid for and used by nothing: {Display.Money(total.UnusedCommitments)} a month now, {Display.Money(total.UnusedCommitmentsAfter)} after the plan. The saving above already counts them as cost."
            : "No commitment is left unused, now or after the plan.");
        if (total.Coverage is not null || total.CommitmentUtilization is not null)
        {
            page.Element("li", total.CommitmentUtilization is { } used
                ? $"Commitments cover {Display.Percent(total.Coverage)} of the usage; {Display.Percent(used)} of what is committed is used."
                : "No commitment is owned.");
        }

        page.Close();
    }
}
