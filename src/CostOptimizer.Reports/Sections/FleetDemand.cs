using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>A fleet's demand hour by hour, with its gaps, beside the devices that were there.</summary>
internal static class FleetDemand
{
    public static void Write(Markup page, ReportFleet fleet, HardwareCatalogue catalogue)
    {
        var demand = fleet.Analysis.Demand;
        page.Element("h4", "Demand");
        page.Element("p", Summary(demand), ("class", "fine"));
        if (demand.Hours.Any(hour => hour.Mean is not null))
        {
            Draw(page, fleet, demand, DevicesPerInstance(fleet.Analysis.Fleet, catalogue));
        }
        else
        {
            page.Element("p", "No hour of the look-back has a demand figure, so there is nothing to draw.");
        }
    }

    private static void Draw(Markup page, ReportFleet fleet, DemandProfile demand, double? devicesPerInstance)
    {
        var points = demand.Hours.Select(hour => new TimePoint(
            hour.HourUtc,
            hour.Mean,
            hour.Max,
            devicesPerInstance is { } devices && hour.InstanceHours > 0 ? hour.InstanceHours * devices : null));
        var series = new TimeSeries([.. points], TimeSpan.FromHours(1), $"busy devices ({demand.Device})");
        page.Open("figure").Picture(LineChart.Draw(series, new ChartCaption(
            fleet.Anchor + "-demand", "Demand, hour by hour", Summary(demand))));
        page.Element("figcaption", Legend(series, devicesPerInstance is not null), ("class", "fine")).Close();
    }

    private static string Legend(TimeSeries series, bool hasLimit) =>
        "Line: hourly mean. Band: up to the busiest 5 minutes."
        + (hasLimit ? " Broken line: devices in service." : "")
        + (series.Gaps().Any() ? " Grey: no data." : " No hour is without data.")
        + (series.Points.Count > LineChart.MostPoints
            ? $" Each point is {Words.Count((series.Points.Count + LineChart.MostPoints - 1) / LineChart.MostPoints)} hours."
            : "");

    private static string Summary(DemandProfile demand) =>
        $"State: {Words.State(demand.State)}. Busy devices: {Display.Number(demand.Mean)} on average, {Display.Number(demand.SustainedPeak)} at the sustained peak, {Display.Number(demand.BurstPeak)} in bursts. Signal: {Words.Signal(demand.Signal)}."
        + (demand.PeakRequestsPerSecond is { } requests ? $" Peak requests: {Display.Number(requests)}/s." : "")
        + (demand.LatencyP99Milliseconds is { } latency ? $" Worst p99 latency: {Words.Milliseconds(latency)}." : "")
        + (demand.PeakMemoryGib is { } memory ? $" Largest device memory in use: {Display.Number(memory)} GiB." : "");

    /// <returns>Mean over the fleet's instances; null when the catalogue does not know a type.</returns>
    private static double? DevicesPerInstance(Fleet fleet, HardwareCatalogue catalogue)
    {
        var devices = fleet.Instances.Select(instance => catalogue.Type(instance.TypeName)?.Devices).ToArray();
        return devices.Length > 0 && devices.All(count => count is not null) ? devices.Average() : null;
    }
}
