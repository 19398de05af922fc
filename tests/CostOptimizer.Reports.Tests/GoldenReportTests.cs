using CostOptimizer.Reports.Tests.Samples;

namespace CostOptimizer.Reports.Tests;

public sealed class GoldenReportTests
{
    /// <summary>After an intended change, run once with COSTOPT_UPDATE_GOLDEN=1 and look at the difference.</summary>
    [Fact]
    public async Task Report_OfAKnownResult_EqualsTheGoldenFile()
    {
        var written = await Written.ReportAsync(SampleResult.Small());
        var file = Path.Combine(SourceFolder(), "Golden", "small.html");
        if (Environment.GetEnvironmentVariable("COSTOPT_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), written, ignoreLineEndingDifferences: true);
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "Golden")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder 'Golden' above the tests.");
        }

        return folder.FullName;
    }
}
