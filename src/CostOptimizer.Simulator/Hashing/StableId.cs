using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Simulator.Hashing;

/// <summary>Names and choices that are the same on every machine and every run.</summary>
internal static class StableId
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The first <paramref name="digits"/> (at most 64) lower-case hex digits of the parts' hash.</summary>
    public static string Hex(int digits, params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(Digest(parts))[..digits];

    /// <summary>Upper-case letters and digits as in an access key id; at most 32.</summary>
    public static string Letters(int count, params ReadOnlySpan<string> parts) =>
        string.Create(count, Digest(parts), static (span, digest) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Base32[digest[i] & 31];
            }
        });

    /// <summary>A UUID in its usual spelling.</summary>
    public static string Uuid(params ReadOnlySpan<string> parts) => new Guid(Digest(parts).AsSpan(0, 16)).ToString();

    /// <summary>A number from 0 to below 1.</summary>
    public static double Fraction(params ReadOnlySpan<string> parts) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(Digest(parts)) >> 11) * (1.0 / (1UL << 53));

    private static byte[] Digest(ReadOnlySpan<string> parts)
    {
        // The unit separator keeps ("ab", "c") and ("a", "bc") apart.
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));
    }
}
