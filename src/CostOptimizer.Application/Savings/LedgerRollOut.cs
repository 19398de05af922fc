using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>How far a move has come, and the analyses that saw it; null where none did.</summary>
/// <param name="Share">0..1 at the last sighting.</param>
public sealed record LedgerRollOut(
    decimal Share, string? BegunInRun, DateTime? BegunAtUtc, string? DoneInRun, DateTime? DoneAtUtc, string? RolledBackInRun, DateTime? RolledBackAtUtc)
{
    public static LedgerRollOut Of(RollOut rollOut) => new(
        rollOut.Share,
        rollOut.Begun?.RunId,
        rollOut.Begun?.AtUtc,
        rollOut.Done?.RunId,
        rollOut.Done?.AtUtc,
        rollOut.RolledBack?.RunId,
        rollOut.RolledBack?.AtUtc);
}
