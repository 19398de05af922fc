namespace CostOptimizer.Core.Performance;

/// <summary>Two devices in alphabetical order; the direction of a ratio is From to To.</summary>
internal readonly record struct DevicePair(string From, string To)
{
    public static DevicePair Of(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? new(one, other) : new(other, one);
}
