namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>Where telling somebody stands.</summary>
public enum AlertLineState
{
    /// <inheritdoc cref="Application.Deliveries.DeliveryState.Pending"/>
    Pending,
    Delivered,

    /// <inheritdoc cref="Application.Deliveries.DeliveryState.GivenUp"/>
    GivenUp,

    /// <summary>An alert that no route takes: it was recorded, and nobody is told.</summary>
    Untold,
}
