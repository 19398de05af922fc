namespace CostOptimizer.Core.Pricing;

/// <summary>Share of a type's spot instances that AWS took back within a month, in the bands of its Spot Instance Advisor.</summary>
public enum InterruptionBand
{
    /// <summary>Below 5 %.</summary>
    UpTo5,

    /// <summary>5 to 10 %.</summary>
    UpTo10,

    /// <summary>10 to 15 %.</summary>
    UpTo15,

    /// <summary>15 to 20 %.</summary>
    UpTo20,

    /// <summary>Above 20 %.</summary>
    Over20,
}
