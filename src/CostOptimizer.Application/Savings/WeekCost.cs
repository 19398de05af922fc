using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>What the simulated bill of a week's known hours says of one fleet.</summary>
/// <param name="Fleet">Null for what commitments paid for and nothing used.</param>
/// <param name="Effective">Its instances after commitments, without the commitments' unused part.</param>
/// <param name="KnownHours">1 to 168.</param>
public sealed record WeekCost(FleetId? Fleet, Money Effective, int KnownHours);
