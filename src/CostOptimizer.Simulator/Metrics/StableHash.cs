using System.Text;

namespace CostOptimizer.Simulator.Metrics;

/// <summary>Hashes that are the same in every process and on every machine, unlike string.GetHashCode.</summary>
/// <remarks>FNV-1a over UTF-16 code units, finished with SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</remarks>
internal static class StableHash
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>A well-mixed 64-bit hash of the text.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return Mix(hash);
    }

    /// <summary>A hash of a hash and a number; use it to walk from a series to its buckets.</summary>
    public static ulong Combine(ulong hash, long number) => Mix(hash ^ Mix(unchecked((ulong)number)));

    /// <summary>Maps a hash to [0, 1).</summary>
    public static double ToUnit(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    /// <summary>Maps a hash to mean 0, standard deviation 1, within ±3.47: the sum of four uniform numbers.</summary>
    /// <remarks>Bounded on purpose: one sample in a million must not decide a fleet's peak.</remarks>
    public static double ToNormal(ulong hash)
    {
        const double Lane = 1.0 / 65536;
        var sum = ((hash & 0xFFFF) + ((hash >> 16) & 0xFFFF) + ((hash >> 32) & 0xFFFF) + (hash >> 48) + 2) * Lane;
        return (sum - 2) * 1.7320508075688772; // Four uniforms have variance 1/3.
    }

    /// <summary>An identifier of capital letters and digits, such as a price list's SKU.</summary>
    public static string ToCode(string text, int length)
    {
        var code = new StringBuilder(length);
        var hash = Of(text);
        for (var position = 0; position < length; position++)
        {
            code.Append(Alphabet[(int)(Combine(hash, position) % (ulong)Alphabet.Length)]);
        }

        return code.ToString();
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
