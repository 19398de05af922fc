namespace CostOptimizer.Core.Realised;

/// <summary>Which of a move's circumstances are today's, and which those of the time when it was accepted.</summary>
/// <param name="RollOut">Share of the move made, as planned; null for what really ran.</param>
internal readonly record struct Circumstances(bool Demand, bool Prices, bool Commitments, decimal? RollOut)
{
    public static Circumstances AsPromised { get; } = new(false, false, false, 1m);

    public static Circumstances AsRun { get; } = new(true, true, true, null);
}
