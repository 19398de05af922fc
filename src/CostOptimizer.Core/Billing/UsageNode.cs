namespace CostOptimizer.Core.Billing;

/// <param name="ListRate">Undiscounted on-demand rate per hour, on the <see cref="Grain"/>: products of longer ones are rounded, and rank in no order.</param>
/// <param name="Factor">Normalization factor; null where only exact types match.</param>
/// <param name="FirstLine">Index of the node's first entry in the estate's node lines.</param>
/// <param name="LineCount">How many keys run on the node, 1 or more.</param>
internal sealed record UsageNode(NodeKey Key, decimal ListRate, decimal? Factor, int FirstLine, int LineCount)
{
    public int EndLine => FirstLine + LineCount;

    public bool IsIdle => Key.Kind == BillLineKind.IdleReservation;
}
