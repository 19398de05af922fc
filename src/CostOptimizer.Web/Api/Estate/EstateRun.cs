using System.Collections.Concurrent;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Api.Recommendations;

namespace CostOptimizer.Web.Api.Estate;

/// <summary>One stored run, ready to be asked: its lines by key and by recommendation.</summary>
internal sealed class EstateRun(RunIndex index)
{
    private readonly Dictionary<string, FleetLine> _byKey = index.Fleets.ToDictionary(line => FleetKey.Of(line.Id), StringComparer.Ordinal);
    private readonly Dictionary<string, FleetLine> _byRecommendation = index.Fleets.ToDictionary(line => line.Recommendation.Id, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<FleetLine>> _orders = new(StringComparer.Ordinal);

    public AnalysisRun Run => index.Run;

    public IReadOnlyList<FleetLine> Fleets => index.Fleets;

    public IReadOnlyList<CommitmentLine> Commitments => index.Commitments;

    /// <param name="wanted">A fleet's key, or its id with slashes.</param>
    public FleetLine? Fleet(string wanted) =>
        _byKey.GetValueOrDefault(wanted) ?? _byKey.GetValueOrDefault(FleetKey.Of(new(wanted)));

    /// <summary>Fleets in one of the orders of <see cref="RecommendationOrder"/>; sorted once, then kept.</summary>
    public IReadOnlyList<FleetLine> Ordered(string order) =>
        _orders.GetOrAdd(order, (name, lines) => RecommendationOrder.Apply(lines, name), index.Fleets);

    public FleetLine? Recommendation(string id) => _byRecommendation.GetValueOrDefault(id);
}
