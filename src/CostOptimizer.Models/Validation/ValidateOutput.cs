using System.ComponentModel;

namespace CostOptimizer.Models.Validation;

[Description("How well the performance model predicts what it was not shown.")]
public sealed record ValidateOutput(
    [property: Description("Whether every kind of evidence with 30 or more left-out ratios is calibrated.")] bool IsCalibrated,
    [property: Description("By grade and kind of evidence, best first.")] IReadOnlyList<AccuracyOutput> Grades,
    [property: Description("By grade and pair of devices.")] IReadOnlyList<AccuracyOutput> Pairs,
    [property: Description("Your own load tests against the model.")] IReadOnlyList<OwnTestOutput> OwnTests);
