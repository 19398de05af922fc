namespace CostOptimizer.Charts;

/// <summary>What a mark looks like, so that its meaning does not rest on colour.</summary>
public enum MarkShape
{
    Circle,
    Square,
    Diamond,
}
