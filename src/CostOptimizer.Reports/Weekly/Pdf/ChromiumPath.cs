using CostOptimizer.Application.Weekly.Documents;

namespace CostOptimizer.Reports.Weekly.Pdf;

/// <summary>Finds the Chromium to print with.</summary>
internal static class ChromiumPath
{
    private const string None = "none";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe", "msedge.exe"];

    /// <returns>Null when there is none, or none is wanted.</returns>
    public static string? Find(WeeklyDocumentOptions options, string? searchPath) =>
        options.Chromium == None ? null
        : options.Chromium.Length > 0 ? options.Chromium
        : (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => Names, Path.Combine)
            .FirstOrDefault(File.Exists);
}
