using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Storage.Rows;

/// <summary>Text in a key, whose length engines bound.</summary>
internal static class KeyText
{
    /// <returns>The text, or <c>sha256:</c> and its hash when it is too long to stand for itself.</returns>
    public static string Of(string text, int longest) =>
        StoredText.Write(text) is var stored && stored.Length <= longest ? stored : Hash(text);

    private static string Hash(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
