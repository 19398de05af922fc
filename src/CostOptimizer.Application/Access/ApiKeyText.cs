using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CostOptimizer.Application.Access;

/// <summary>A key as it is shown once and sent with requests: <c>costopt_&lt;id&gt;_&lt;secret&gt;</c>.</summary>
/// <param name="Id">12 hexadecimal digits.</param>
/// <param name="Secret">64 hexadecimal digits, 256 random bits.</param>
public sealed record ApiKeyText(string Id, string Secret)
{
    /// <summary>Fixed, so that scanners for leaked secrets can know it.</summary>
    public const string Prefix = "costopt_";

    private const int IdDigits = 12;
    private const int SecretDigits = 64;
    private const int Length = 8 + IdDigits + 1 + SecretDigits;

    public static ApiKeyText Create() => new(
        RandomNumberGenerator.GetHexString(IdDigits, lowercase: true), RandomNumberGenerator.GetHexString(SecretDigits, lowercase: true));

    /// <returns>False for anything but a key's exact form.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        key = null;
        if (text?.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + IdDigits] != '_')
        {
            return false;
        }

        var id = text.Substring(Prefix.Length, IdDigits);
        var secret = text[^SecretDigits..];
        if (!IsHex(id) || !IsHex(secret))
        {
            return false;
        }

        key = new ApiKeyText(id, secret);
        return true;
    }

    /// <summary>The whole key, for the one time that it is shown.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>Without the secret: what is logged by accident must not be worth stealing.</summary>
    public override string ToString() => $"{Prefix}{Id}_…";

    private static bool IsHex(string text) => text.All(char.IsAsciiHexDigitLower);
}
