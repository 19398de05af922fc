using System.ComponentModel;

namespace CostOptimizer.Models.Sizing;

public sealed record QueueOutput(
    [property: Description("Instances that serve.")] int Instances,
    [property: Description("Accelerators that serve: the servers of the M/M/c queue.")] int Accelerators,
    [property: Description("Load ÷ accelerators; 1 or more cannot be carried.")] double Utilization,
    [property: Description("Erlang C: probability that a call waits, 0..1; 1 when overloaded.")] double ProbabilityOfWait,
    [property: Description("Mean wait, milliseconds; null without a service time or when overloaded.")] double? MeanWaitMilliseconds,
    [property: Description("99th percentile of the wait, milliseconds; null likewise.")] double? WaitP99Milliseconds,
    [property: Description("Modelled 99th percentile of the response: the service's own and the wait's; null likewise.")] double? ResponseP99Milliseconds,
    [property: Description("Whether that meets the SLO; null without one.")] bool? MeetsSlo);
