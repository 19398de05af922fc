namespace CostOptimizer.Core.Performance;

/// <summary>A kind of evidence, and how far apart its two sides are; each combination has its own measured error.</summary>
/// <param name="IsApart">
/// Measured ratios: the two sides come from different projects. Rooflines: one device is a GPU, the other a CPU or
/// Neuron chip.
/// </param>
internal readonly record struct Rung(Evidence Evidence, bool IsApart) : IComparable<Rung>
{
    public int CompareTo(Rung other) => (Evidence, IsApart).CompareTo((other.Evidence, other.IsApart));

    public override string ToString() => IsApart ? $"{Evidence}, apart" : Evidence.ToString();
}
