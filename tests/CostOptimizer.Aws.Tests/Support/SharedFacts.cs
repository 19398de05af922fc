namespace CostOptimizer.Aws.Tests.Support;

/// <summary>Recorded responses that lie beside the checkout; a test skips where they do not.</summary>
internal static class SharedFacts
{
    public static string Recorded(string name)
    {
        var folder = Environment.GetEnvironmentVariable("COSTOPT_SHARED") is { Length: > 0 } given ? given : Search();
        var path = folder is null ? null : Path.Combine(folder, "facts", "recorded", name);
        if (path is null || !File.Exists(path))
        {
            Assert.Skip($"shared/facts/recorded/{name} is not present beside the checkout.");
        }

        return path;
    }

    private static string? Search()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "facts")))
            {
                return shared;
            }
        }

        return null;
    }
}
