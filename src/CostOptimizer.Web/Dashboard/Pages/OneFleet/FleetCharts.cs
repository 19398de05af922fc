using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Dashboard.Shell;

namespace CostOptimizer.Web.Dashboard.Pages.OneFleet;

/// <summary>The pictures of one fleet. Each is null when none of its figures is known.</summary>
public sealed class FleetCharts(FleetModel model, Visit visit)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FleetTexts _texts = new(visit.Locale);

    /// <summary>Busy share of the devices in service: mean and busiest five minutes.</summary>
    public Svg? Utilization => Draw(
        "utilization",
        _texts.Utilization,
        "%",
        hour => Share(hour, hour.Mean),
        hour => Share(hour, hour.Max),
        _ => null);

    /// <summary>Busy devices, beside those in service.</summary>
    public Svg? Demand => Draw(
        "demand", _texts.Demand, _texts.BusyDevices(PlainText.Clean(model.Fleet.Demand.Device, 30)), hour => hour.Mean, hour => hour.Max, Devices);

    public Svg? Memory => Draw("memory", _texts.Memory, "GiB", hour => hour.DeviceMemoryGibMax, _ => null, _ => null);

    public Svg? Requests => Draw("requests", _texts.Requests, _texts.RequestsPerSecond, hour => hour.RequestsPerSecond, _ => null, _ => null);

    public Svg? Latency => Draw(
        "latency", _texts.Latency, _texts.Milliseconds, hour => hour.LatencyP99Milliseconds, _ => null, _ => model.Fleet.Fleet.Slo.P99Latency?.TotalMilliseconds);

    /// <summary>What each computed candidate costs and how slow it would be, beside the present fleet.</summary>
    public Svg? CostAgainstLatency
    {
        get
        {
            ScatterPoint[] points =
            [
                .. model.Fleet.Recommendation.Candidates
                    .Where(candidate => candidate is { MonthlyCost: not null, P99Milliseconds: not null })
                    .Reverse()
                    .Select(PointOf),
                .. Present(),
            ];
            return points.Length == 0 ? null : ScatterChart.Draw(
                points,
                _texts.CostUnit(model.Fleet.Costs?.Effective.Currency.Code ?? ""),
                _texts.LatencyUnit,
                model.Fleet.Fleet.Slo.P99Latency?.TotalMilliseconds,
                new ChartCaption("cost-latency", _texts.CostAgainstLatency, _texts.CostAgainstLatencyTold),
                visit.Charts);
        }
    }

    public bool HasGaps => model.Hours.Any(hour => hour.Mean is null);

    private IEnumerable<ScatterPoint> Present()
    {
        if (model.Fleet is { Costs: { } costs, Demand.LatencyP99Milliseconds: { } latency })
        {
            yield return new ScatterPoint(
                (double)costs.Effective.Amount,
                latency,
                MarkShape.Square,
                Paint.More,
                $"{_texts.Present}: {visit.Figures.Money(costs.Effective)}, {visit.Figures.Number(latency)} ms",
                _texts.Present);
        }
    }

    private ScatterPoint PointOf(Candidate candidate)
    {
        var isChosen = candidate.Outcome == CandidateOutcome.Chosen;
        var name = Display.TypeName(model.Line.Service, candidate.TypeName);
        return new ScatterPoint(
            (double)candidate.MonthlyCost!.Value.Amount,
            candidate.P99Milliseconds!.Value,
            isChosen ? MarkShape.Diamond : MarkShape.Circle,
            isChosen ? Paint.Plan : Paint.Now,
            $"{visit.Terms.Action(candidate.Action)}: {name}, {visit.Figures.Money(candidate.MonthlyCost)}, {visit.Figures.Number(candidate.P99Milliseconds)} ms",
            isChosen ? name : null);
    }

    private double? Devices(HourlyRollup hour) =>
        model.DevicesPerInstance is { } devices && hour.InstanceHours > 0 ? hour.InstanceHours * devices : null;

    private double? Share(HourlyRollup hour, double? busy) => busy / Devices(hour) * 100;

    private Svg? Draw(
        string id, string title, string unit, Func<HourlyRollup, double?> value, Func<HourlyRollup, double?> upper, Func<HourlyRollup, double?> limit)
    {
        TimePoint[] points = [.. model.Hours.Select(hour => new TimePoint(hour.HourUtc, value(hour), upper(hour), limit(hour)))];
        return points.All(point => point.Value is null)
            ? null
            : LineChart.Draw(
                new TimeSeries(points, Hour, unit),
                new ChartCaption(id, title, _texts.ChartTold(visit.Figures.Number(points.Average(point => point.Value)), visit.Figures.Number(points.Max(point => point.Upper ?? point.Value)), unit)),
                visit.Charts);
    }
}
