namespace CostOptimizer.Application.Alerts;

/// <summary>In rising order.</summary>
public enum AlertSeverity
{
    Info,
    Warning,

    /// <summary>Does not wait for the end of quiet hours.</summary>
    Critical,
}
