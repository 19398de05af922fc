namespace CostOptimizer.Core.Performance;

/// <summary>How well the ladder predicts what it was not shown.</summary>
/// <param name="Grades">One entry per grade and kind of evidence, best first.</param>
/// <param name="Pairs">One entry per grade and pair of devices with at least one left-out ratio.</param>
public sealed record CrossValidationReport(IReadOnlyList<Accuracy> Grades, IReadOnlyList<Accuracy> Pairs);
