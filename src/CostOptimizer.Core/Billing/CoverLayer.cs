namespace CostOptimizer.Core.Billing;

/// <summary>
/// Steps of one kind of commitment, one kind of usage and one side of sharing, in the order in which AWS ranks them, as far as
/// their commitments and usage hang together.
/// </summary>
/// <param name="Rank">Layers of a lower one come first; those of one rank do not touch each other.</param>
/// <param name="Commitments">Indexes of all that the steps draw on.</param>
internal sealed record CoverLayer(int Rank, CoverStep[] Steps, int[] Commitments)
{
    /// <summary>Per <see cref="BilledCommitmentKind"/>: running or idle usage, the owner's or another account's.</summary>
    public const int RanksOfKind = 4;

    /// <summary>Before the plans that reach every family: these layers hold to one family of a region.</summary>
    public bool IsOfOneFamily => Rank < (int)BilledCommitmentKind.ComputeSavingsPlan * RanksOfKind;
}
