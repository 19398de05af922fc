using System.Collections.Frozen;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Inventory;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>All metrics of one account and region, to be listed and to be found by their exact dimensions.</summary>
internal sealed class MetricCatalogue
{
    private readonly FrozenDictionary<string, MetricSeries> _byIdentity;

    private MetricCatalogue(IReadOnlyList<MetricSeries> all)
    {
        All = all;
        _byIdentity = all.ToFrozenDictionary(
            series => Identity(series.Namespace, series.Name, series.Dimensions), StringComparer.Ordinal);
    }

    public IReadOnlyList<MetricSeries> All { get; }

    public static MetricCatalogue Of(SimulatedWorld world, SimulatedAccount account, string region)
    {
        var instances = world.Instances(account, region).SelectMany(
            instance => InstanceMetrics.Of(instance, region, world.Estate.Now));
        var fleets = account.Fleets.Where(fleet => fleet.Region == region).SelectMany(
            fleet => FleetMetrics.Of(fleet, world.Seed, account.Id, world.Estate.Now));
        return new MetricCatalogue([.. instances.Concat(fleets)]);
    }

    /// <returns>Null unless namespace, name and the whole set of dimensions are those published.</returns>
    public MetricSeries? Find(string @namespace, string name, IEnumerable<KeyValuePair<string, string>> dimensions) =>
        _byIdentity.GetValueOrDefault(Identity(@namespace, name, dimensions));

    private static string Identity(string @namespace, string name, IEnumerable<KeyValuePair<string, string>> dimensions) =>
        string.Join('\u001f', [@namespace, name, .. dimensions
            .OrderBy(dimension => dimension.Key, StringComparer.Ordinal)
            .Select(dimension => $"{dimension.Key}\u001e{dimension.Value}")]);
}
