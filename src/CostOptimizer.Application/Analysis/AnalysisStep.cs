namespace CostOptimizer.Application.Analysis;

/// <summary>The steps of an analysis, in order.</summary>
public enum AnalysisStep
{
    ListEstate,
    Discover,
    CollectMetrics,
    RefreshPrices,
    ReadCommitments,
    Plan,
    Store,
}
