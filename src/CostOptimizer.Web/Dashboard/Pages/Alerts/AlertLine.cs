using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;

namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>Something that was to be told to somebody, and what became of it.</summary>
/// <param name="Target">Of an address without path: a path may be a secret.</param>
/// <param name="Channel">Null when nobody is told.</param>
/// <param name="Alert">What it tells of; null for reports, webhooks and tests.</param>
/// <param name="NextAttemptUtc">When it is due (again); null once it was delivered or given up.</param>
public sealed record AlertLine(
    AlertChannel? Channel, string? Target, string Subject, Alert? Alert, AlertLineState State, int Attempts, DateTime CreatedAtUtc, DateTime? NextAttemptUtc, string? LastOutcome)
{
    /// <param name="alerts">By id.</param>
    public static AlertLine Of(DeliveryStatus status, IReadOnlyDictionary<string, Alert> alerts) => new(
        status.Delivery.Channel switch
        {
            "email" => AlertChannel.Email,
            "slack" => AlertChannel.Slack,
            "s3" => AlertChannel.S3,
            _ => AlertChannel.Other,
        },
        WithoutPath(status.Delivery.Target),
        status.Delivery.Subject,
        alerts.GetValueOrDefault(status.Delivery.Subject),
        Of(status.State),
        status.Attempts,
        status.Delivery.CreatedAtUtc,
        status.NextAttemptUtc,
        status.LastOutcome);

    public static AlertLine Of(WebhookDelivery webhook) => new(
        AlertChannel.Webhook,
        webhook.Event.Target.GetLeftPart(UriPartial.Authority),
        webhook.Event.RunId,
        null,
        Of(webhook.State),
        webhook.Attempts,
        webhook.Event.CreatedAtUtc,
        webhook.NextAttemptUtc,
        webhook.LastOutcome);

    /// <param name="untold">Recorded, and sent to nobody.</param>
    public static AlertLine Of(Alert untold) => new(
        Channel: null, Target: null, untold.Subject, untold, AlertLineState.Untold, Attempts: 0, untold.SeenAtUtc, NextAttemptUtc: null, LastOutcome: null);

    private static AlertLineState Of(DeliveryState state) => state switch
    {
        DeliveryState.Pending => AlertLineState.Pending,
        DeliveryState.Delivered => AlertLineState.Delivered,
        DeliveryState.GivenUp => AlertLineState.GivenUp,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No line stands so."),
    };

    private static string WithoutPath(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.GetLeftPart(UriPartial.Authority) : target;
}
