using System.Text;
using System.Text.Json;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Advice;

/// <inheritdoc cref="IAdviceReader"/>
/// <remarks>
/// Compute Optimizer user guide, "Exported files", and its API's GetEC2InstanceRecommendations; Data Exports user guide, table COST_OPTIMIZATION_RECOMMENDATIONS, and
/// Cost Optimization Hub's ListRecommendations.
/// </remarks>
internal sealed class AdviceReader : IAdviceReader
{
    public AdviceDocument Read(string name, Stream content)
    {
        try
        {
            var (advice, passed) = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? AdviceJson.Read(content, name) : AdviceTable.Read(content, name);
            return new AdviceDocument(advice, passed, null);
        }
        catch (InvoiceFormatException exception)
        {
            return new AdviceDocument([], 0, exception.Message);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidDataException)
        {
            return new AdviceDocument([], 0, $"{name} is not {(name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "JSON" : "text")} in UTF-8 as the tools export it; export it again.");
        }
    }
}
