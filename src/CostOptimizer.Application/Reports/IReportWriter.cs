using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Reports;

/// <summary>Turns a result into one self-contained document.</summary>
public interface IReportWriter
{
    /// <summary>Writes UTF-8 HTML. The same result gives the same bytes.</summary>
    Task WriteAsync(AnalysisResult result, Stream destination, CancellationToken cancellationToken);
}
