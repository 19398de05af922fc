using System.ComponentModel;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Models.Speedups;

[Description("Items per second on the other device ÷ on the present one: a log-normal distribution, not a point.")]
public sealed record SpeedupOutput(
    [property: Description("Present device.")] string FromDevice,
    [property: Description("Other device.")] string ToDevice,
    [property: Description("Median ratio per accelerator (per vCPU for types without); null when no evidence relates the two.")] double? Ratio,
    [property: Description("One outcome in ten is below: ratio × e^(−1.2816 × logDeviation).")] double? P10,
    [property: Description("One outcome in ten is above; p10 to p90 is the 80 % interval.")] double? P90,
    [property: Description("Standard deviation of the ratio's natural logarithm, measured by cross-validation.")] double? LogDeviation,
    [property: Description("m own load tests, a same model and precision, b same family or task, c specifications.")] EvidenceGrade? Grade,
    [property: Description("What it rests on.")] string? Basis,
    [property: Description("Measurements used.")] int RowsUsed,
    [property: Description("Median ratio of one whole instance, when both sides are instance types; the host is not considered.")] double? InstanceRatio,
    [property: Description("Time of one call on the other device at the batch asked for, milliseconds; null when not published.")] double? ToBatchMilliseconds,
    [property: Description("Where the measurements come from.")] IReadOnlyList<string> Sources,
    [property: Description("The pairs of measurements used.")] IReadOnlyList<SpeedupRowOutput> Rows,
    [property: Description("Why no better grade could be had.")] IReadOnlyList<MissingEvidenceOutput> WhyNothingBetter);
