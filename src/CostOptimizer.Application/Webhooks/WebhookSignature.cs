using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Application.Webhooks;

/// <summary>Shows a receiver that a webhook is ours and when it was sent.</summary>
public static class WebhookSignature
{
    public const string IdHeader = "Webhook-Id";

    public const string TimestampHeader = "Webhook-Timestamp";

    public const string SignatureHeader = "Webhook-Signature";

    /// <returns>Seconds since 1970, as the header has them.</returns>
    public static string Timestamp(DateTimeOffset sentAt) => sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <returns><c>v1=</c> and the HMAC-SHA256 of timestamp, a dot and the body under the secret, in lower-case hexadecimal.</returns>
    public static string Of(string secret, string timestamp, string body) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")))}";
}
