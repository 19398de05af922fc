namespace CostOptimizer.Simulator.Tests.Prices;

/// <summary>Finds the facts tables beside the checkout; tests that need them are skipped without.</summary>
internal static class SharedFacts
{
    public static string Path(string name)
    {
        var fixedRoot = Environment.GetEnvironmentVariable("COSTOPT_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var facts = System.IO.Path.Combine(fixedRoot ?? System.IO.Path.Combine(folder.FullName, "shared"), "facts");
            if (Directory.Exists(facts))
            {
                return System.IO.Path.Combine(facts, name);
            }
        }

        Assert.Skip("shared/facts is not present beside the checkout");
        return "";
    }

    /// <summary>Rows of a facts table by header name; the columns read here are never quoted.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        using var lines = File.ReadLines(Path(name)).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(',');
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
