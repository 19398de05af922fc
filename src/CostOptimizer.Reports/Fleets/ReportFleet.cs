using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Fleets;

/// <summary>A fleet in its place in the report.</summary>
/// <param name="Anchor">Id made of its place: never of its name, which is untrusted.</param>
/// <param name="HasSection">False where the estate is too large to show every fleet in detail.</param>
internal sealed record ReportFleet(FleetAnalysis Analysis, string Anchor, bool HasSection)
{
    private const int MostNameCharacters = 60;

    public Recommendation Recommendation => Analysis.Recommendation;

    /// <summary>Shortened for a table or a heading.</summary>
    public string Name => PlainText.Clean(Analysis.Fleet.Name, MostNameCharacters);

    /// <summary>For example <c>4 × p3.2xlarge</c>.</summary>
    public string Present => Instances(Analysis.Fleet.Count, Analysis.Fleet.TypeName);

    /// <summary>True when something is proposed, to do or to measure.</summary>
    public bool IsMove => Recommendation.Verdict is Verdict.Recommended or Verdict.BenchmarkFirst;

    /// <returns>For example <c>2 × ml.g4dn.xlarge</c>: SageMaker's types carry a prefix.</returns>
    public string Instances(int? count, string typeName) =>
        Wording.Words.Instances(count, Analysis.Fleet.Service is ComputeService.SageMaker ? $"ml.{typeName}" : typeName);

    /// <returns>Null when neither a cost nor a saving is known.</returns>
    public static Currency? CurrencyOf(FleetAnalysis analysis) =>
        analysis.Costs?.Effective.Currency ?? analysis.Recommendation.Savings?.P50.Currency;
}
