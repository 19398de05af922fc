namespace CostOptimizer.Core.Billing;

/// <summary>Neighbouring nodes, which no rule ranks apart.</summary>
internal readonly record struct NodeRange(int First, int Count)
{
    public int End => First + Count;
}
