using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Notifications.Slack;

namespace CostOptimizer.Notifications.Alerts;

internal sealed class AlertTests(AlertOptions options, SlackMessage messages, TimeProvider clock) : IAlertTests
{
    public IReadOnlyList<Delivery> Make()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. options.Routes.Select(route => For(route, now))];
    }

    /// <summary>Every test is a fact of its own; it is no alert, so that none of the list was never true.</summary>
    private Delivery For(AlertRouteOptions route, DateTime now)
    {
        var alert = new Alert(
            AlertKind.Test, AlertSeverity.Info, route.Name, Fleet: null, RecommendationId: null, Guid.NewGuid().ToString("N"), 0, RunId: null, now, []);
        return new Delivery(
            $"test:{alert.Id}", SlackChannel.ChannelName, route.Target(), $"test:{alert.Id}",
            SlackEnvelope.Write(alertKey: null, isUpdate: false, messages.Of(new RaisedAlert(alert, IsWorse: false), route.Language)), now);
    }
}
