using System.Security.Cryptography;
using System.Text;

namespace AwsSdk.Tests.Fixtures;

/// <summary>Signature Version 4 written from its description, to check what the clients send.</summary>
internal static class SignatureV4
{
    public static string Of(StubRequest request, string secret)
    {
        var authorization = request.Headers["Authorization"];
        var signed = Between(authorization, "SignedHeaders=", ",");
        var canonical = string.Join(
            "\n",
            [
                request.Method,
                request.Uri.AbsolutePath,
                "",
                .. signed.Split(';').Select(name => $"{name}:{request.Headers[name].Trim()}"),
                "",
                signed,
                Hash(request.Body),
            ]);
        return Of(canonical, request.Scope, request.Headers["X-Amz-Date"], secret);
    }

    public static string Of(string canonicalRequest, string scope, string timestamp, string secret)
    {
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Hmac);
        return Convert.ToHexStringLower(
            Hmac(key, $"AWS4-HMAC-SHA256\n{timestamp}\n{scope}\n{Hash(canonicalRequest)}"));
    }

    public static string Sent(StubRequest request) => Between(request.Headers["Authorization"] + ",", "Signature=", ",");

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
