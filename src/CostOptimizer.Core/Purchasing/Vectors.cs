using System.Runtime.Intrinsics;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Sums of fixed width, so that they come out alike on every machine.</summary>
internal static class Vectors
{
    /// <summary>Of some places only.</summary>
    public static double Dot(double[] left, int[] places, double[] right)
    {
        var sum = 0.0;
        foreach (var place in places)
        {
            sum += left[place] * right[place];
        }

        return sum;
    }

    private const int Width = 4;

    /// <param name="right">As long as <paramref name="left"/>, or longer.</param>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector256<double>.Zero;
        var index = 0;
        for (; index <= left.Length - Width; index += Width)
        {
            sums += Vector256.Create(left.Slice(index, Width)) * Vector256.Create(right.Slice(index, Width));
        }

        var sum = Vector256.Sum(sums);
        for (; index < left.Length; index++)
        {
            sum += left[index] * right[index];
        }

        return sum;
    }

    /// <summary>Adds <paramref name="factor"/> × <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void AddTimes(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        var index = 0;
        for (; index <= target.Length - Width; index += Width)
        {
            var part = target.Slice(index, Width);
            (Vector256.Create<double>(part) + (Vector256.Create(source.Slice(index, Width)) * factor)).CopyTo(part);
        }

        for (; index < target.Length; index++)
        {
            target[index] += factor * source[index];
        }
    }

    public static void Scale(Span<double> values, double factor)
    {
        for (var index = 0; index < values.Length; index++)
        {
            values[index] *= factor;
        }
    }
}
