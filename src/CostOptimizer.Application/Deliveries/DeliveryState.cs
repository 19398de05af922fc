namespace CostOptimizer.Application.Deliveries;

public enum DeliveryState
{
    /// <summary>Waits for its first or next attempt.</summary>
    Pending,
    Delivered,

    /// <summary>The receiver refused it for good, or nobody took it in time. Somebody must look.</summary>
    GivenUp,
}
