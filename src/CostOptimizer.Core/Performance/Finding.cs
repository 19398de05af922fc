namespace CostOptimizer.Core.Performance;

/// <summary>What one rung of the ladder found.</summary>
/// <param name="Pairs">Empty for rungs that rest on data sheets.</param>
internal sealed record Finding(Rung Rung, double LogRatio, string Subject, IReadOnlyList<MatchedPair> Pairs)
{
    /// <summary>Distance as a logarithm that the 80 % interval must reach on either side, as either bound may be the true one; 0 for none.</summary>
    public double FarthestBound { get; init; }

    public static Finding Of(Evidence evidence, double logRatio, string subject, IReadOnlyList<MatchedPair> pairs) =>
        new(new Rung(evidence, pairs.Any(pair => pair.IsAcrossProjects)), logRatio, subject, pairs);
}
