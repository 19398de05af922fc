using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Reads what a load balancer signed about a user, a JSON Web Token in <c>x-amzn-oidc-data</c>.</summary>
/// <remarks>
/// Parsed here and not by a library for such tokens: AWS pads its base64url, which the standard forbids and libraries
/// refuse, and signs the padding too, so that it cannot be taken off first. The cryptography is the framework's.
/// </remarks>
internal sealed class AlbToken(AlbOptions options, IAlbKeys keys, TimeProvider clock)
{
    public const string Header = "x-amzn-oidc-data";

    private const int Longest = 16 * 1024;
    private const int SignatureBytes = 64;

    // Clocks of the load balancer and of this machine.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <returns>Who was signed in; null when the token is not this load balancer's, has expired or is no such token.</returns>
    /// <exception cref="HttpRequestException">The public key could not be fetched.</exception>
    public async Task<Claimed?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var parts = token.Length <= Longest ? token.Split('.') : [];
        if (parts.Length != 3 || Json(parts[0]) is not { } header || !IsOurs(header) || Bytes(parts[2]) is not { Length: SignatureBytes } signature)
        {
            return null;
        }

        // The key's id goes into an address: nothing but a UUID may.
        if (!Guid.TryParseExact(Text(header, "kid"), "D", out var id)
            || await keys.FindAsync(id.ToString("D", CultureInfo.InvariantCulture), cancellationToken) is not { } key
            || !key.VerifyData(
                Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))
        {
            return null;
        }

        return Json(parts[1]) is { } user && (!user.TryGetProperty("exp", out _) || IsCurrent(user)) ? PersonOf(user) : null;
    }

    private bool IsOurs(JsonElement header) =>
        Text(header, "alg") == "ES256"
        && Text(header, "signer") == options.LoadBalancerArn
        && (options.ClientId is null || Text(header, "client") == options.ClientId)
        && IsCurrent(header);

    private bool IsCurrent(JsonElement part) =>
        part.TryGetProperty("exp", out var expiry)
        && (expiry.ValueKind switch
        {
            JsonValueKind.Number when expiry.TryGetInt64(out var number) => number,
            JsonValueKind.String when long.TryParse(expiry.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => 0,
        }) > (clock.GetUtcNow() - Skew).ToUnixTimeSeconds();

    private static Claimed? PersonOf(JsonElement user)
    {
        var id = Text(user, "sub");
        var name = new[] { "email", "preferred_username", "username", "name" }.Select(claim => Text(user, claim)).FirstOrDefault(Claimed.IsName) ?? id;
        return Claimed.IsName(id) ? new Claimed($"alb:{id}", name!, [.. user.EnumerateObject().SelectMany(ClaimsOf)]) : null;
    }

    private static IEnumerable<(string Claim, string Value)> ClaimsOf(JsonProperty claim) => claim.Value.ValueKind switch
    {
        JsonValueKind.String => [(claim.Name, claim.Value.GetString()!)],
        JsonValueKind.Array => claim.Value.EnumerateArray()
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => (claim.Name, value.GetString()!)),
        _ => [],
    };

    private static string? Text(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Json(string part)
    {
        try
        {
            return Bytes(part) is { } bytes && JsonElement.Parse(bytes) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
