using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Worker.Tests.Support;

/// <summary>Tells how new the data of some accounts is, and nothing else.</summary>
internal sealed class Freshness(params AccountFreshness[] accounts) : IResultReader
{
    public Task<IReadOnlyList<AccountFreshness>> ReadFreshnessAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountFreshness>>(accounts);

    public Task<string?> FindLatestAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RunIndex?> ReadIndexAsync(string runId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FleetAnalysis?> ReadFleetAsync(string runId, FleetId fleet, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<HourlyRollup>> ReadHoursAsync(
        string runId, FleetId fleet, DateTime? fromUtc, DateTime? toUtc, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(string? before, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();
}
