namespace CostOptimizer.Core.Realised;

/// <summary>The estate with and without a move, in one currency, over the known hours of a week.</summary>
/// <param name="Before">Without the move.</param>
/// <param name="After">With it.</param>
/// <param name="Baseline">Of <paramref name="Before"/>, what the fleet pays.</param>
/// <param name="OthersBefore">Of <paramref name="Before"/>, what all other usage pays; so for after.</param>
internal sealed record SavingOutcome(decimal Before, decimal After, decimal Baseline, decimal OthersBefore, decimal OthersAfter)
{
    public static SavingOutcome Nothing { get; } = new(0m, 0m, 0m, 0m, 0m);

    /// <summary>What freed commitments save on other usage, as plans count it: no saving exceeds what is spent on its baseline.</summary>
    public decimal SavedElsewhere => Math.Max(0m, Math.Max(OthersBefore - OthersAfter, Before - After - Baseline));

    public decimal Saving => Before - After - SavedElsewhere;

    public static SavingOutcome operator +(SavingOutcome left, SavingOutcome right) => new(
        left.Before + right.Before,
        left.After + right.After,
        left.Baseline + right.Baseline,
        left.OthersBefore + right.OthersBefore,
        left.OthersAfter + right.OthersAfter);
}
