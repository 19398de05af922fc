using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Notifications.Slack;

namespace CostOptimizer.Notifications.Alerts;

/// <summary>
/// Who is told of an alert, of the routes that take its kind and severity: one about a fleet goes to every route whose tag the fleet
/// has; when there is none, and for all else, to the routes without a tag.
/// </summary>
/// <param name="runs">Whose fleets' tags count, the newest first: a fleet that is gone has those that it had. Empty when alerts are about no fleet.</param>
/// <param name="decisions">The newest of each fleet that alerts propose something for.</param>
internal sealed class AlertRouting(
    AlertOptions options, SlackMessage messages, IEnumerable<AnalysisResult> runs, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc)
{
    private readonly Dictionary<FleetId, HashSet<string>> _tags = runs
        .SelectMany(run => run.Plan.Fleets)
        .Where(fleet => fleet.Fleet.Instances.Count > 0)
        .DistinctBy(fleet => fleet.Fleet.Id)
        .ToDictionary(
            fleet => fleet.Fleet.Id,
            fleet => fleet.Fleet.Instances.SelectMany(instance => instance.Tags).Select(tag => $"{tag.Key}={tag.Value}").ToHashSet(StringComparer.Ordinal));

    public IReadOnlyList<Delivery> Tell(RaisedAlert raised) => [.. RoutesOf(raised.Alert).SelectMany(route => To(route, raised))];

    private IEnumerable<AlertRouteOptions> RoutesOf(Alert alert)
    {
        var tags = alert.Fleet is { } fleet ? _tags.GetValueOrDefault(fleet) : null;
        var taking = options.Routes.Where(route => (route.Kinds.Count == 0 || route.Kinds.Contains(alert.Kind)) && alert.Severity >= route.MinimumSeverity).ToArray();
        var tagged = taking.Where(route => route.Tag.Length > 0 && tags?.Contains(route.Tag) == true).ToArray();
        return tagged.Length > 0 ? tagged : taking.Where(route => route.Tag.Length == 0);
    }

    /// <summary>What got worse is told below the first message, which is brought up to date; a webhook can do neither.</summary>
    private IEnumerable<Delivery> To(AlertRouteOptions route, RaisedAlert raised)
    {
        // What waits for the end of quiet hours counts its attempts and its patience from there.
        var due = raised.Alert.Severity == AlertSeverity.Critical ? nowUtc : options.EndOfQuiet(nowUtc);
        yield return Of(route, raised, isUpdate: false, due);
        if (raised.IsWorse && route.Channel.Length > 0)
        {
            yield return Of(route, raised, isUpdate: true, due);
        }
    }

    private Delivery Of(AlertRouteOptions route, RaisedAlert raised, bool isUpdate, DateTime due) => new(
        $"{raised.Alert.Id}:{route.Name}{(isUpdate ? ":update" : "")}",
        SlackChannel.ChannelName,
        route.Target(),
        raised.Alert.Id,
        SlackEnvelope.Write(raised.Alert.Key, isUpdate, messages.Of(raised, route.Language, VersionOf(raised.Alert))),
        due);

    private int VersionOf(Alert alert) => alert.Fleet is { } fleet ? decisions.GetValueOrDefault(fleet)?.Version ?? 0 : 0;
}
