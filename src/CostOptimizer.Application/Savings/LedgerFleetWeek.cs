using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>One entry in one week: the row that every sum of the ledger is made of.</summary>
/// <param name="EntryId">As <see cref="LedgerEntry.Id"/>.</param>
public sealed record LedgerFleetWeek(string EntryId, FleetId Fleet, WeekSaving Saving);
