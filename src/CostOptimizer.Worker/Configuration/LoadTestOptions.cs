namespace CostOptimizer.Worker.Configuration;

/// <summary>The company's own load tests, evidence of grade M.</summary>
internal sealed class LoadTestOptions
{
    /// <summary>CSV or JSON files, or results of SageMaker Inference Recommender; none by default. Read and checked at start-up.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
