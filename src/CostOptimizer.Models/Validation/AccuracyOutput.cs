using System.ComponentModel;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Models.Validation;

public sealed record AccuracyOutput(
    [property: Description("Grade.")] EvidenceGrade Grade,
    [property: Description("Kind of evidence, or the two devices.")] string Subject,
    [property: Description("Left-out ratios.")] int Ratios,
    [property: Description("Median of |ln(measured ÷ predicted)|.")] double MedianAbsoluteLogError,
    [property: Description("The same as a factor minus 1: 0.1 is 10 % either way.")] double MedianAbsoluteError,
    [property: Description("Deviation whose 80 % interval is as wide as the errors.")] double LogDeviation,
    [property: Description("Share of ratios inside the stated 80 % interval, which was measured on other model families; null with fewer than 30.")] double? InsideInterval,
    [property: Description("Whether that share lies from 0.72 to 0.88; null likewise.")] bool? IsCalibrated);
