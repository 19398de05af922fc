using System.Text.RegularExpressions;
using CostOptimizer.Simulator.Metrics;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>One query of GetMetricData.</summary>
/// <param name="Series">Null when nothing is published under these exact dimensions, or in another unit.</param>
internal sealed partial record MetricQuery(
    string Id, string Label, MetricSeries? Series, int PeriodSeconds, MetricStatistic Statistic)
{
    /// <exception cref="AwsErrorException">The query is not valid.</exception>
    public static MetricQuery Read(AwsCall call, AwsInput input)
    {
        var id = input.Required("Id");
        if (!ValidId().IsMatch(id))
        {
            throw input.Refuse($"The value '{id}' for Id must start with a lower-case letter.");
        }

        if (input.Structure("MetricStat") is not { } stat)
        {
            throw input.Refuse($"Query '{id}' has no MetricStat; expressions are not simulated.");
        }

        var metric = stat.Structure("Metric") ?? throw stat.Refuse("The parameter Metric is required.");
        var period = stat.Integer("Period", 1, 86_400) ?? throw stat.Refuse("The parameter Period is required.");
        if (!RetentionRules.IsValidPeriod(period))
        {
            throw stat.Refuse($"Value ({period}) for parameter Period is invalid: expected a multiple of 60.");
        }

        var name = metric.Required("MetricName");
        var dimensions = metric.Structures("Dimensions").Select(
            dimension => KeyValuePair.Create(dimension.Required("Name"), dimension.Required("Value")));
        var series = call.World.Metrics(call.Account, call.Region).Find(metric.Required("Namespace"), name, dimensions);
        var inUnit = stat.Text("Unit") is not { } unit || unit == series?.Unit;
        var shown = inUnit && !MissingMetrics.Hides(call, name) ? series : null;
        return new MetricQuery(id, input.Text("Label") ?? name, shown, period, ReadStatistic(stat));
    }

    private static MetricStatistic ReadStatistic(AwsInput stat) => stat.Required("Stat") switch
    {
        "Average" => MetricStatistic.Average,
        "Maximum" => MetricStatistic.Maximum,
        "Minimum" => MetricStatistic.Minimum,
        "Sum" => MetricStatistic.Sum,
        "SampleCount" => MetricStatistic.SampleCount,
        "p50" => MetricStatistic.P50,
        "p90" => MetricStatistic.P90,
        "p99" => MetricStatistic.P99,
        var other => throw stat.Refuse(
            $"Value ({other}) for parameter Stat is invalid: the simulator knows Average, Maximum, Minimum, Sum, "
            + "SampleCount, p50, p90 and p99."),
    };

    [GeneratedRegex("^[a-z][A-Za-z0-9_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex ValidId();
}
