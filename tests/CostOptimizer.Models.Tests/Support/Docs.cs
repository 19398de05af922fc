using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace CostOptimizer.Models.Tests.Support;

/// <summary>The documentation's files: read from the test's output, written to the checkout when an update is asked for.</summary>
internal static class Docs
{
    /// <summary>After an intended change, run once with COSTOPT_UPDATE_GOLDEN=1 and look at the difference.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("COSTOPT_UPDATE_GOLDEN") == "1";

    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "docs", path));

    public static JsonNode Json(string path) => JsonNode.Parse(Read(path))!;

    public static bool Exists(string path) => File.Exists(Path.Combine(AppContext.BaseDirectory, "docs", path));

    public static IEnumerable<string> Examples(string kind) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "docs", "examples", kind), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".expected", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static void Write(string path, string text, [CallerFilePath] string here = "") =>
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "model", path), text);
}
