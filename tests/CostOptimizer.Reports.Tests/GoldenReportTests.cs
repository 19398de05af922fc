using CostOptimizer.Reports.Tests.Samples;

namespace CostOptimizer.Reports.Tests;

public sealed class GoldenReportTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("rich")]
    public async Task Report_OfAKnownResult_EqualsTheGoldenFile(string name)
    {
        var written = await Written.ReportAsync(name == "small" ? SampleResult.Small() : SampleResult.Rich());
        var file = Path.Combine(SourceFolder(), "Golden", name + ".html");
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
