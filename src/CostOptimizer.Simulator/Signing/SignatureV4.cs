using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Signing;

/// <summary>Signature Version 4 as the server computes it.</summary>
/// <remarks>The steps and test vectors are those of AWS's "Signature Version 4 signing process".</remarks>
internal static class SignatureV4
{
    public static string Compute(AwsRequest request, CredentialScope scope, string timestamp, string secret)
    {
        var canonical = Canonicalize(request, scope);
        var toSign = string.Join('\n', "AWS4-HMAC-SHA256", timestamp, scope.Scope, HashHex(Encoding.UTF8.GetBytes(canonical)));
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var step in (ReadOnlySpan<string>)[scope.Date, scope.Region, scope.Service, "aws4_request"])
        {
            key = Mac(key, step);
        }

        return Convert.ToHexStringLower(Mac(key, toSign));
    }

    public static string Canonicalize(AwsRequest request, CredentialScope scope) => string.Join(
        '\n',
        request.Method,
        CanonicalPath(request.RawPath),
        CanonicalQuery(request.RawQuery),
        string.Concat(scope.SignedHeaders.Select(name => $"{name}:{Fold(request.Header(name) ?? "")}\n")),
        string.Join(';', scope.SignedHeaders),
        HashHex(request.Body.Span));

    public static string HashHex(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Every service but S3 encodes the already encoded path once more.
    private static string CanonicalPath(string rawPath) =>
        rawPath.Length == 0 ? "/" : string.Join('/', rawPath.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string rawQuery) => rawQuery.Length == 0
        ? ""
        : string.Join('&', rawQuery.Split('&')
            .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=")
            .Order(StringComparer.Ordinal));

    private static string Fold(string value) =>
        string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
