namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>A way to people.</summary>
public enum AlertChannel
{
    Email,
    Slack,
    S3,
    Webhook,
    Other,
}
