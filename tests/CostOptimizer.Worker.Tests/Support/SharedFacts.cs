namespace CostOptimizer.Worker.Tests.Support;

/// <summary>Reference data beside the checkout; a test that needs it is skipped where it is absent.</summary>
internal static class SharedFacts
{
    /// <returns>Rows without their header, split at commas.</returns>
    public static IEnumerable<string[]> Rows(string relativePath) =>
        File.ReadLines(Find(relativePath)).Skip(1).Select(line => line.Split(','));

    private static string Find(string relativePath)
    {
        var root = Environment.GetEnvironmentVariable("COSTOPT_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            root = Directory.Exists(Path.Combine(candidate, "facts")) ? candidate : null;
        }

        var file = root is null ? null : Path.Combine(root, relativePath);
        Assert.SkipUnless(File.Exists(file), $"shared/{relativePath} is not present beside the checkout.");
        return file!;
    }
}
