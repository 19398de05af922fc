using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Decisions;

/// <summary>Reads what was decided and written about a fleet.</summary>
public sealed class FleetHistories(IDecisionStore decisions, INoteStore notes)
{
    public async Task<FleetHistory> ReadAsync(FleetId fleet, CancellationToken cancellationToken) => new(
        await decisions.ReadHistoryAsync(fleet, cancellationToken), await notes.ReadHistoryAsync(fleet, cancellationToken));
}
