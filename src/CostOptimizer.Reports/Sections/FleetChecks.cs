using CostOptimizer.Charts.Html;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Html;

namespace CostOptimizer.Reports.Sections;

/// <summary>What a person must check before acting, what may go wrong, and what is to be known of the fleet.</summary>
internal static class FleetChecks
{
    public static void Write(Markup page, ReportFleet fleet)
    {
        var recommendation = fleet.Recommendation;
        if (recommendation.Conditions.Count > 0)
        {
            page.Element("h4", "Check before acting");
            page.Open("ul");
            foreach (var condition in recommendation.Conditions)
            {
                page.Open("li").Name(condition.Reason).Element("span", $" {condition.Rule}, {condition.Source}", ("class", "fine")).Close();
            }

            page.Close();
        }

        if (recommendation.Risks.Count > 0)
        {
            page.Element("h4", "Risks");
            var table = Table.Begin(page, "What may go wrong", "Risk", "Level", "Reason");
            foreach (var risk in recommendation.Risks)
            {
                table.Row(risk.Kind, new Cell(risk.Level.ToString(), Badge: "risk-" + (int)risk.Level), risk.Reason);
            }

            table.End();
        }

        WriteNotices(page, fleet.Analysis.Notices);
    }

    private static void WriteNotices(Markup page, IReadOnlyList<string> notices)
    {
        if (notices.Count == 0)
        {
            return;
        }

        page.Element("h4", "To know about this fleet").Open("ul");
        foreach (var notice in notices)
        {
            page.Open("li").Name(notice).Close();
        }

        page.Close();
    }
}
