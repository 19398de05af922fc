namespace CostOptimizer.Core.Billing;

/// <summary>How a line's usage is charged where no commitment covers it.</summary>
public enum BillLineKind
{
    OnDemand,
    Spot,

    /// <summary>Prepaid: only its block covers it.</summary>
    CapacityBlock,

    /// <summary>The idle part of a capacity reservation, at the on-demand rate.</summary>
    IdleReservation,
}
