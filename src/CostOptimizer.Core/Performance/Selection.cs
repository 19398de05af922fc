using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>What a query says about how a model is served; null is not declared.</summary>
internal sealed record Selection(PrecisionClass? Precision, ServingStack? Stack, int? Batch)
{
    public static Selection None { get; } = new(null, null, null);

    public bool IsComplete => Precision is not null && Stack is not null && Batch is not null;

    public static Selection Of(Workload workload) => new(
        workload.Precision is { } precision ? PrecisionClasses.Of(precision) : null,
        workload.ServingStack,
        workload.BatchSize);

    /// <summary>The pairs of one family that come closest to how the model is served.</summary>
    /// <returns>Empty when none has the declared precision.</returns>
    public IReadOnlyList<MatchedPair> From(IEnumerable<MatchedPair> pairs) =>
        Nearest(SameStack([.. pairs.Where(HasPrecision)]));

    public bool HasPrecision(MatchedPair pair) =>
        pair.From.IsNeuron && !pair.To.IsNeuron
            ? pair.To.Precision == (Precision is null or PrecisionClass.Single ? PrecisionClass.Half : Precision)
            : Precision is null || pair.From.IsNeuron || pair.From.Precision == Precision;

    private List<MatchedPair> SameStack(List<MatchedPair> pairs)
    {
        var same = Stack is null ? [] : pairs.Where(pair => pair.From.Stack == Stack).ToList();
        return same.Count > 0 ? same : pairs;
    }

    private IReadOnlyList<MatchedPair> Nearest(List<MatchedPair> pairs)
    {
        if (Batch is not { } batch || !pairs.Exists(pair => pair.Batch is not null))
        {
            return pairs;
        }

        var distances = pairs.Where(pair => pair.Batch is not null)
            .Select(pair => (Pair: pair, Distance: Math.Abs(Math.Log2((double)pair.Batch!.Value / batch)))).ToList();
        var least = distances.Min(found => found.Distance);

        // Half a doubling apart is the same batch for all that the ratio shows.
        return [.. distances.Where(found => found.Distance <= least + 0.5).Select(found => found.Pair)];
    }
}
