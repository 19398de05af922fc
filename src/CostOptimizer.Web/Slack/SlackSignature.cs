using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Web.Slack;

/// <summary>Tells what Slack sends from what others send.</summary>
/// <remarks>Source: Slack's "Verifying requests from Slack": version, timestamp and raw body, joined by colons, under HMAC-SHA256.</remarks>
internal static class SlackSignature
{
    public const string Header = "X-Slack-Signature";

    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";

    /// <summary>What is older was overheard and is sent again.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="body">As it was sent, before anything is read from it.</param>
    public static bool IsSlacks(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (secret.Length == 0 || signature is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Window.TotalSeconds)
        {
            return false;
        }

        // In constant time: how long it takes must not say how much of a guess is right.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, timestamp!, body)), Encoding.UTF8.GetBytes(signature));
    }

    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"), .. body];
        return $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
