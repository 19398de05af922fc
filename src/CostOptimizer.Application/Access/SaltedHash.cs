using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Application.Access;

/// <summary>What is kept of a random secret of 256 bits.</summary>
/// <param name="Salt">16 bytes, hexadecimal.</param>
/// <param name="Hash">HMAC-SHA-256 of the secret under the salt, hexadecimal.</param>
/// <remarks>
/// A slow hash protects secrets that can be guessed. This one cannot, so one fast round is enough and keeps every request
/// cheap. Passwords are another matter: see <see cref="LocalAccounts"/>.
/// </remarks>
public sealed record SaltedHash(string Salt, string Hash)
{
    private const int SaltBytes = 16;

    public static SaltedHash Of(string secret)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new SaltedHash(Convert.ToHexStringLower(salt), Convert.ToHexStringLower(Compute(salt, secret)));
    }

    /// <summary>Takes the same time wherever the two differ.</summary>
    public bool Matches(string secret) =>
        CryptographicOperations.FixedTimeEquals(Compute(Convert.FromHexString(Salt), secret), Convert.FromHexString(Hash));

    public override string ToString() => "(salted hash)";

    private static byte[] Compute(byte[] salt, string secret) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(secret));
}
