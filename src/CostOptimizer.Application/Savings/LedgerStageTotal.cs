using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>What stands at one stage in one currency.</summary>
/// <param name="Promised">
/// Sum of the entries' promises, per month. What all open proposals save together is one simulation, which the plan's total tells: shared
/// commitments make it another figure.
/// </param>
/// <param name="Realised">Sum of what they realised per month in their last measured week; null where none was measured.</param>
public sealed record LedgerStageTotal(SavingStage Stage, Currency Currency, int Entries, Money Promised, Money? Realised);
