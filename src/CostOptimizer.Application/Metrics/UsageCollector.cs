using System.Security.Cryptography;
using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Json;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Metrics;

/// <summary>
/// Collects usage of fleets: what is kept from earlier readings, and from the metric source only what is new and the
/// last hours again, because points arrive late.
/// </summary>
internal sealed class UsageCollector(IMetricSource source, IUsageStore store, AnalysisOptions options)
{
    private static readonly IReadOnlyDictionary<FleetId, FleetUsage> Nothing = new Dictionary<FleetId, FleetUsage>();

    /// <param name="present">Ids of all instances in the partition, of whatever fleet.</param>
    /// <returns>One usage per fleet, over the whole window.</returns>
    /// <exception cref="SourceException">Metrics could not be read; what was kept stays.</exception>
    public async Task<IReadOnlyDictionary<FleetId, FleetUsage>> CollectAsync(
        EstatePartition partition, IReadOnlyList<FleetTarget> fleets, IReadOnlySet<string> present, Window window, CancellationToken cancellationToken)
    {
        var kept = await store.ReadAsync([.. fleets.Select(target => target.Fleet.Id)], window, cancellationToken);
        var collected = new Dictionary<FleetId, FleetUsage>();
        foreach (var group in fleets.GroupBy(target => Start(target, kept.GetValueOrDefault(target.Fleet.Id), present, window)).OrderBy(group => group.Key))
        {
            var fresh = await ReadAsync(partition, [.. group], new Window(group.Key, window.ToUtc), cancellationToken);

            // An agent that appeared in between makes another signal of the same fleet, which does not join the old one.
            var changed = group.Where(target => group.Key > window.FromUtc && fresh[target.Fleet.Id].Signal != kept[target.Fleet.Id].Usage.Signal).ToList();
            var anew = changed.Count == 0 ? Nothing : await ReadAsync(partition, changed, window, cancellationToken);
            foreach (var target in group)
            {
                var (fleet, usage) = (target.Fleet.Id, anew.GetValueOrDefault(target.Fleet.Id) ?? fresh[target.Fleet.Id]);
                collected[fleet] = usage.Window == window ? usage : FleetUsage.Join(kept[fleet].Usage, usage, window);
            }
        }

        return collected;
    }

    private async Task<IReadOnlyDictionary<FleetId, FleetUsage>> ReadAsync(
        EstatePartition partition, IReadOnlyList<FleetTarget> fleets, Window window, CancellationToken cancellationToken)
    {
        var fresh = await source.CollectAsync(partition, fleets, window, cancellationToken);
        await store.SaveAsync(
            [.. fleets.Select(target => new KeptUsage(target.Fleet.Id, KeyOf(target), MembersOf(target.Fleet), fresh[target.Fleet.Id]))], cancellationToken);
        return fresh;
    }

    /// <returns>From when on the fleet has to be read.</returns>
    private DateTime Start(FleetTarget target, KeptUsage? kept, IReadOnlySet<string> present, Window window)
    {
        if (kept is null
            || kept.Usage.Window.FromUtc > window.FromUtc
            || kept.ReadingKey != KeyOf(target)
            || HaveMoved(target.Fleet, kept, present))
        {
            return window.FromUtc;
        }

        var again = kept.Usage.Window.ToUtc.AddHours(-options.LateDataHours);
        return again < window.FromUtc ? window.FromUtc : again;
    }

    /// <summary>Whether an instance joined or left the fleet other than by starting or ending, so that its past changes sides.</summary>
    private static bool HaveMoved(Fleet fleet, KeptUsage kept, IReadOnlySet<string> present)
    {
        var members = kept.Members.ToHashSet(StringComparer.Ordinal);
        return fleet.Instances.Any(instance => !members.Contains(instance.Id) && instance.LaunchedAtUtc < kept.Usage.Window.ToUtc)
            || members.Except(MembersOf(fleet), StringComparer.Ordinal).Any(present.Contains);
    }

    private static IReadOnlyList<string> MembersOf(Fleet fleet) =>
        [.. fleet.Instances.Select(instance => instance.Id).Order(StringComparer.Ordinal)];

    private string KeyOf(FleetTarget target) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { source.SettingsKey, target.Fleet.TypeName, target.Fleet.Workload, target.TargetGroups, target.Variant?.Endpoint, VariantName = target.Variant?.Variant },
        ResultJson.Compact)));
}
