namespace CostOptimizer.Core.Performance;

/// <summary>Where a speedup comes from, best first. The grade travels with the number.</summary>
public enum EvidenceGrade
{
    /// <summary>The user's own load test of this model on both devices.</summary>
    M,

    /// <summary>Same model and precision, measured on both and published.</summary>
    A,

    /// <summary>Same model family, measured on both: geometric mean of the ratios.</summary>
    B,

    /// <summary>Specifications only, by a fitted roofline.</summary>
    C,
}
