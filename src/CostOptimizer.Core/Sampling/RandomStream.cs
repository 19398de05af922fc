namespace CostOptimizer.Core.Sampling;

/// <summary>
/// Random bits by position: the n-th value depends on the seed and n alone, so nothing depends on which value was
/// asked for first, or by which thread.
/// </summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).</remarks>
internal readonly struct RandomStream
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    private readonly ulong _seed;

    /// <param name="names">What the stream is for, for example a fleet and a target: equal names give equal streams.</param>
    public RandomStream(long seed, params ReadOnlySpan<string> names)
    {
        // FNV-1a over UTF-16 units, with a separator: unlike string.GetHashCode it is the same in every process.
        var hash = FnvOffset;
        unchecked
        {
            foreach (var name in names)
            {
                foreach (var unit in name)
                {
                    hash = (hash ^ unit) * FnvPrime;
                }

                hash = (hash ^ 0xFFFF) * FnvPrime;
            }

            _seed = Mix(hash ^ Mix((ulong)seed + GoldenGamma));
        }
    }

    public ulong At(int position) => unchecked(Mix(_seed + (((ulong)position + 1) * GoldenGamma)));

    /// <returns>Each of 0 to <paramref name="count"/> − 1 once, in random order.</returns>
    public int[] Permutation(int count)
    {
        var values = new int[count];
        for (var index = 0; index < count; index++)
        {
            // Fisher and Yates from the inside out; the high half of the product is uniform up to 2⁻⁵⁴.
            var other = (int)Math.BigMul(At(index), (ulong)index + 1, out _);
            values[index] = values[other];
            values[other] = index;
        }

        return values;
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
