using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Simulator.Tests.Signing;

/// <summary>Signature Version 4 as a client computes it, written apart from the simulator's own.</summary>
internal static class TestSigner
{
    public static void Sign(
        HttpRequestMessage request, byte[] body, string host, string service, string region, string keyId, string secret,
        DateTimeOffset now)
    {
        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.Remove("x-amz-date");
        request.Headers.Add("x-amz-date", stamp);
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = host,
            ["content-type"] = request.Content!.Headers.GetValues("Content-Type").Single(),
        };
        foreach (var header in request.Headers.Where(header => header.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)))
        {
            signed[header.Key.ToLowerInvariant()] = header.Value.Single();
        }

        var names = string.Join(';', signed.Keys);
        var canonical = $"{request.Method}\n{request.RequestUri!.AbsolutePath}\n\n"
            + string.Concat(signed.Select(pair => $"{pair.Key}:{pair.Value}\n")) + $"\n{names}\n{Hex(SHA256.HashData(body))}";
        var scope = $"{stamp[..8]}/{region}/{service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + secret), stamp[..8]), region), service), "aws4_request");
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={keyId}/{scope}, SignedHeaders={names}, Signature={Hex(Mac(key, text))}");
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
