namespace CostOptimizer.Core.Performance;

/// <summary>An estimate with what it was made of, and why no better grade could be had.</summary>
/// <param name="Estimate">Null when no evidence of any grade relates the two devices.</param>
/// <param name="Rows">Measurements used, paired; empty where data sheets alone speak.</param>
/// <param name="WhyNothingBetter">One per grade better than the estimate's, best first.</param>
public sealed record SpeedupExplanation(
    SpeedupEstimate? Estimate, IReadOnlyList<SpeedupRow> Rows, IReadOnlyList<MissingEvidence> WhyNothingBetter);
