using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>One tracked saving in one week.</summary>
/// <param name="Seen">What analyses saw of the fleet on the days of the week, in the order of time.</param>
public sealed record SavingWeek(string SavingId, WeekSaving Saving, IReadOnlyList<Sighting> Seen);
