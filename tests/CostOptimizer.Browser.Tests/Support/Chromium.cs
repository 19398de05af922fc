namespace CostOptimizer.Browser.Tests.Support;

/// <summary>The browser that the machine has; none is ever downloaded.</summary>
internal static class Chromium
{
    /// <summary>Environment variable with a path to a Chromium or Chrome, for machines where none is on the path.</summary>
    public const string Variable = "COSTOPT_CHROMIUM";

    public const string Missing =
        $"No Chromium was found: install one (Debian: apt-get install chromium fonts-noto-cjk) or name its path in {Variable}.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <returns>Null when there is none.</returns>
    public static string? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Join(folder, name)))
                .FirstOrDefault(File.Exists);
}
