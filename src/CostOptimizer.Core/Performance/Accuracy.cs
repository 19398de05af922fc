namespace CostOptimizer.Core.Performance;

/// <summary>Errors of predicted ratios against measured ones that were left out.</summary>
/// <param name="Subject">The kind of evidence, or the two devices.</param>
/// <param name="Ratios">Left-out ratios.</param>
/// <param name="MedianAbsoluteLogError">0.1 is about 10 %.</param>
/// <param name="LogDeviation">Deviation whose 80 % interval is as wide as the errors': |error| quantile 0.8 ÷ 1.2816.</param>
/// <param name="Coverage">
/// Share of the ratios inside an 80 % interval that was measured on other model families than theirs; null with
/// fewer than 30 ratios.
/// </param>
public sealed record Accuracy(
    EvidenceGrade Grade,
    string Subject,
    int Ratios,
    double MedianAbsoluteLogError,
    double LogDeviation,
    double? Coverage);
