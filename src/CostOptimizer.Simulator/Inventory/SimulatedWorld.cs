using System.Collections.Concurrent;
using System.Globalization;
using CostOptimizer.Simulator.CloudWatch;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Metrics;
using CostOptimizer.Simulator.Signing;

namespace CostOptimizer.Simulator.Inventory;

/// <summary>The estate worked out: instances and metrics, made when first asked for and kept.</summary>
internal sealed class SimulatedWorld(SimulatedEstate estate)
{
    private readonly ConcurrentDictionary<(string Account, string Region), IReadOnlyList<SimulatedInstance>> _instances = [];
    private readonly ConcurrentDictionary<(string Account, string Region), MetricCatalogue> _metrics = [];

    public SimulatedEstate Estate { get; } = estate;

    public SessionIssuer Sessions { get; } = new(estate);

    public MetricSynthesizer Synthesizer { get; } = new(unchecked((ulong)estate.Seed));

    /// <summary>Seed as text, for ids.</summary>
    public string Seed { get; } = estate.Seed.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<SimulatedInstance> Instances(SimulatedAccount account, string region) =>
        _instances.GetOrAdd((account.Id, region), _ => new InstanceFactory(Estate).Create(account, region));

    public MetricCatalogue Metrics(SimulatedAccount account, string region) =>
        _metrics.GetOrAdd((account.Id, region), _ => MetricCatalogue.Of(this, account, region));
}
