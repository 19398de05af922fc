using System.Diagnostics;
using System.Diagnostics.Metrics;
using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Jobs.Running;

/// <summary>What is told of calls to whoever listens: a span and a duration for each attempt. Names follow OpenTelemetry.</summary>
public static class JobTelemetry
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "CostOptimizer.Jobs";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "costopt.job.duration", "s", "Time that attempts at jobs took, by kind and by the state they led to");

    /// <returns>Null when nobody listens.</returns>
    internal static Activity? Begin(string id, JobCall call, int attempt) => Source
        .StartActivity(call.Kind, ActivityKind.Consumer)
        ?.SetTag("costopt.job.id", id)
        .SetTag("costopt.job.argument", call.Argument)
        .SetTag("costopt.job.attempt", attempt);

    internal static void End(Activity? span, JobCall call, JobState state, TimeSpan took, string? reason)
    {
        Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", call.Kind), new KeyValuePair<string, object?>("state", state.ToString()));
        span?.SetTag("costopt.job.state", state.ToString());
        if (reason is not null)
        {
            span?.SetStatus(ActivityStatusCode.Error, reason);
        }
    }
}
