using System.Text;
using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Reports.Tests.Samples;

internal static class Written
{
    public static async Task<string> ReportAsync(AnalysisResult result)
    {
        using var stream = new MemoryStream();
        await new HtmlReportWriter(SampleResult.Catalogue).WriteAsync(result, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
