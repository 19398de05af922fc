using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Web.Dashboard.Settings;

namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>Reads both outboxes, of deliveries to people and of webhooks, with what the deliveries tell of.</summary>
internal sealed class AlertsQuery(IDeliveryOutbox deliveries, IWebhookOutbox webhooks, IAlertStore alerts, EffectiveSettings settings)
{
    public const int MostOfEach = 200;

    private static readonly (AlertChannel Channel, string Setting)[] Switches =
    [
        (AlertChannel.Email, "Smtp:Host"),
        (AlertChannel.Slack, "Slack:"),
        (AlertChannel.S3, "ReportBucket:Bucket"),
        (AlertChannel.Webhook, "Webhooks:Secret"),
    ];

    /// <param name="state">Null for all.</param>
    public async Task<AlertsModel> RunAsync(DeliveryState? state, CancellationToken cancellationToken)
    {
        var told = await deliveries.ListAsync(MostOfEach, cancellationToken);
        var hooked = await webhooks.ListAsync(MostOfEach, cancellationToken);
        var known = (await alerts.ListAsync(after: null, MostOfEach, cancellationToken)).ToDictionary(alert => alert.Id, StringComparer.Ordinal);
        AlertLine[] lines = [.. told.Select(status => AlertLine.Of(status, known)).Concat(hooked.Select(AlertLine.Of)).OrderByDescending(line => line.CreatedAtUtc)];
        return new AlertsModel(
            [.. Switches.Select(one => (one.Channel, StateOf(one.Setting), one.Setting.TrimEnd(':')))],
            [.. lines.Where(line => state is null || line.State == state)],
            Enum.GetValues<DeliveryState>().ToDictionary(one => one, one => lines.Count(line => line.State == one)),
            state);
    }

    private ChannelState StateOf(string setting)
    {
        EffectiveSetting[] known = [.. settings.All.Where(one => one.Name == setting || (setting.EndsWith(':') && one.Name.StartsWith(setting, StringComparison.Ordinal)))];
        return known.Any(one => one is { Presence: SettingPresence.Set, IsDefault: false }) ? ChannelState.On : ChannelState.Off;
    }
}
