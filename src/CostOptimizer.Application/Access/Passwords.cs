using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Application.Access;

/// <summary>Hashes passwords slowly: PBKDF2 with HMAC-SHA-512, by ASP.NET Core Identity.</summary>
internal static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 200;

    // OWASP, Password Storage Cheat Sheet, for PBKDF2-HMAC-SHA512.
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    private static readonly Lazy<string> OfNobody = new(() => Hash("", RandomNumberGenerator.GetHexString(Longest)));

    public static string Hash(string name, string password) => Hasher.HashPassword(name, password);

    /// <param name="hash">Null for an account that does not exist, which takes as long.</param>
    public static bool Matches(string name, string? hash, string password) =>
        Hasher.VerifyHashedPassword(name, hash ?? OfNobody.Value, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <returns>What is wrong with a password to be set, one sentence; null for nothing.</returns>
    public static string? Fault(string name, string password) =>
        password.Length is < Shortest or > Longest ? $"A password has {Shortest} to {Longest} characters."
        : password.Contains(name, StringComparison.OrdinalIgnoreCase) ? "A password does not hold the account's name."
        : password.Distinct().Count() < Shortest / 2 ? $"A password has at least {Shortest / 2} different characters."
        : null;
}
