namespace CostOptimizer.Wording.Tests;

internal enum BrokenSide
{
    Left,
    Right,
}
