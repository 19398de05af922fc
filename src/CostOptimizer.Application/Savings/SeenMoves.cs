using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Savings;

/// <summary>Sees that a proposal was carried out, though nobody said so.</summary>
internal static class SeenMoves
{
    /// <param name="then">What the fleet ran when it was proposed.</param>
    /// <param name="proposed">To what; the count is null where none was proposed.</param>
    /// <param name="now">What it runs since; null when it is gone.</param>
    public static bool IsCarriedOut(
        Verdict verdict, ActionKind action, (string TypeName, int Count) then, (string TypeName, int? Count) proposed, (string TypeName, int Count)? now) =>
        verdict is Verdict.Recommended or Verdict.BenchmarkFirst && action switch
        {
            ActionKind.Migrate or ActionKind.Rightsize => now?.TypeName == proposed.TypeName && proposed.TypeName != then.TypeName,
            ActionKind.ScaleIn => now is { } seen && seen.TypeName == then.TypeName && seen.Count < then.Count && seen.Count <= proposed.Count,
            ActionKind.Terminate => now is null,
            _ => false, // Hours and purchases change for many reasons: such a move must be spoken of.
        };
}
