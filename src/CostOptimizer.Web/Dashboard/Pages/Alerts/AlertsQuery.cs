using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Web.Dashboard.Settings;

namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>Reads both outboxes, of deliveries to people and of webhooks, with what the deliveries tell of, and the alerts that are in neither.</summary>
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
    public async Task<AlertsModel> RunAsync(AlertLineState? state, CancellationToken cancellationToken) => new(
        [.. Switches.Select(one => (one.Channel, StateOf(one.Setting), one.Setting.TrimEnd(':')))],
        [
            .. (await SentAsync(state, cancellationToken))
                .Concat(state is null or AlertLineState.Untold ? (await alerts.ListUntoldAsync(MostOfEach, cancellationToken)).Select(AlertLine.Of) : [])
                .OrderByDescending(line => line.CreatedAtUtc),
        ],
        await CountAsync(cancellationToken),
        state);

    private async Task<IEnumerable<AlertLine>> SentAsync(AlertLineState? state, CancellationToken cancellationToken)
    {
        if (state == AlertLineState.Untold)
        {
            return [];
        }

        DeliveryState? asked = state is { } one ? StoredAs(one) : null;
        var told = await deliveries.ListAsync(asked, MostOfEach, cancellationToken);
        var hooked = await webhooks.ListAsync(asked, MostOfEach, cancellationToken);
        var known = (await alerts.ListAsync([.. told.Select(status => status.Delivery.Subject)], cancellationToken)).ToDictionary(alert => alert.Id, StringComparer.Ordinal);
        return told.Select(status => AlertLine.Of(status, known)).Concat(hooked.Select(AlertLine.Of));
    }

    private async Task<IReadOnlyDictionary<AlertLineState, int>> CountAsync(CancellationToken cancellationToken)
    {
        var (told, hooked) = (await deliveries.CountAsync(cancellationToken), await webhooks.CountAsync(cancellationToken));
        var untold = await alerts.CountUntoldAsync(cancellationToken);
        return Enum.GetValues<AlertLineState>().ToDictionary(
            state => state, state => state == AlertLineState.Untold ? untold : told[StoredAs(state)] + hooked[StoredAs(state)]);
    }

    private static DeliveryState StoredAs(AlertLineState state) => state switch
    {
        AlertLineState.Pending => DeliveryState.Pending,
        AlertLineState.Delivered => DeliveryState.Delivered,
        AlertLineState.GivenUp => DeliveryState.GivenUp,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No delivery stands so."),
    };

    private ChannelState StateOf(string setting)
    {
        EffectiveSetting[] known = [.. settings.All.Where(one => one.Name == setting || (setting.EndsWith(':') && one.Name.StartsWith(setting, StringComparison.Ordinal)))];
        return known.Any(one => one is { Presence: SettingPresence.Set, IsDefault: false }) ? ChannelState.On : ChannelState.Off;
    }
}
