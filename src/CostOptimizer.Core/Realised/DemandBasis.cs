namespace CostOptimizer.Core.Realised;

/// <summary>How today's demand was compared with that of the baseline.</summary>
public enum DemandBasis
{
    /// <summary>It could not be: the baseline's demand is held.</summary>
    Held,

    /// <summary>Requests, counted on both sides.</summary>
    Requests,

    /// <summary>Busy devices of the same kind.</summary>
    BusyDevices,

    /// <summary>Busy devices of another kind, turned into the baseline's by the speedup that the recommendation rested on.</summary>
    Speedup,
}
