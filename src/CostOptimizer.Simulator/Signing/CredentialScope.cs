namespace CostOptimizer.Simulator.Signing;

/// <summary>What an <c>Authorization: AWS4-HMAC-SHA256 …</c> header claims.</summary>
internal sealed record CredentialScope(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <returns>Null when a part is missing or misshapen.</returns>
    public static CredentialScope? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Algorithm, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                parts[part[..equals]] = part[(equals + 1)..];
            }
        }

        return parts.TryGetValue("Credential", out var credential)
            && parts.TryGetValue("SignedHeaders", out var headers)
            && parts.TryGetValue("Signature", out var signature)
            && credential.Split('/') is [{ Length: > 0 } key, { Length: 8 } date, { } region, { } service, "aws4_request"]
                ? new CredentialScope(key, date, region, service, headers.Split(';'), signature)
                : null;
    }
}
