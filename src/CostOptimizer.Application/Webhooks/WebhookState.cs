namespace CostOptimizer.Application.Webhooks;

public enum WebhookState
{
    /// <summary>Waits for its first or next attempt.</summary>
    Pending,
    Delivered,

    /// <summary>Nobody took it for a day, or the receiver is gone for good (410).</summary>
    GivenUp,
}
