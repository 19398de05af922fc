using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>One part for each fleet that is shown in detail.</summary>
internal static class FleetSections
{
    public static void Write(
        Markup page, IReadOnlyList<FleetGroupOfCurrency> groups, HardwareCatalogue catalogue, CancellationToken cancellationToken)
    {
        page.Open("section").Element("h2", "Fleet by fleet", ("id", SectionIds.Details));
        var all = groups.Sum(group => group.Fleets.Count);
        var shown = groups.SelectMany(group => group.Fleets).Where(fleet => fleet.HasSection).ToArray();
        if (all > shown.Length)
        {
            page.Element("p", $"The {Words.Count(shown.Length)} most important of {Words.Count(all)} fleets are shown in detail. For any other, 'costopt explain <id>' prints the same; 'costopt recommendations --json' lists the ids.");
        }

        foreach (var fleet in shown)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(page, fleet, catalogue);
        }

        page.Close();
    }

    private static void Write(Markup page, ReportFleet fleet, HardwareCatalogue catalogue)
    {
        page.Open("div", ("class", fleet.IsMove ? "fleet move" : "fleet")).Open("h3", ("id", fleet.Anchor)).Name(fleet.Name).Close();
        WriteFacts(page, fleet.Analysis.Fleet);
        page.Open("p", ("class", "sentence")).Name(fleet.Recommendation.Headline).Close();
        FleetProposal.Write(page, fleet);
        FleetDemand.Write(page, fleet, catalogue);
        FleetCandidates.Write(page, fleet);
        FleetChecks.Write(page, fleet);
        FleetArithmetic.Write(page, fleet);
        page.Close();
    }

    private static void WriteFacts(Markup page, Fleet fleet)
    {
        var latency = fleet.Slo.P99Latency is { } slo ? $"promised p99 {Words.Milliseconds(slo.TotalMilliseconds)}" : "no promised latency";
        page.Open("p", ("class", "fine"))
            .Text($"Account {fleet.AccountId}, {fleet.Region.Code}, {(fleet.Service is ComputeService.SageMaker ? "SageMaker endpoint" : "EC2")}, {(fleet.IsAutoscaled ? "autoscaled" : "fixed size")}, {latency}. Model: ")
            .Name(fleet.Workload.Model is { } model ? PlainText.Clean(model, 60) : "not declared")
            .Text(".");
        if (fleet.OtherTypes.Count > 0)
        {
            page.Text($" Also runs {string.Join(", ", fleet.OtherTypes.Select(Words.Type))}.");
        }

        page.Close();
    }
}
