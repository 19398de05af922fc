namespace CostOptimizer.Core.Billing.Standing;

/// <summary>One commitment tried on the usage of one node.</summary>
/// <param name="Number">The commitment's.</param>
/// <param name="Layer">As <see cref="CoverRanking.LayerOf"/>.</param>
/// <param name="Draw">Units of the commitment per instance-hour.</param>
internal sealed record CoverTry(UsageNode Node, HeldCommitment Commitment, int Number, int Layer, decimal Draw)
{
    /// <summary>The order in which an hour goes through them: that of <see cref="CoverRanking"/>, one commitment after the other.</summary>
    public static Comparison<CoverTry> Order { get; } = (left, right) =>
    {
        var byLayer = left.Layer.CompareTo(right.Layer);
        var byDraw = byLayer != 0 ? byLayer : CoverRanking.Compare(left.Commitment.IsPlan, left.Draw, left.Node.ListRate, right.Draw, right.Node.ListRate);
        var byNode = byDraw != 0 ? byDraw : BillOrder.Nodes(left.Node.Key, right.Node.Key);
        return byNode != 0 ? byNode : string.CompareOrdinal(left.Commitment.Id, right.Commitment.Id);
    };
}
