using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>What a query says about how a model is served; null is not declared.</summary>
internal sealed record Selection(PrecisionClass? Precision, ServingStack? Stack, int? Batch)
{
    /// <summary>Doublings of the batch beyond which a measurement says little about the declared one.</summary>
    private const double NearEnough = 2;

    /// <summary>
    /// Factor within which a published rate and a fleet's own say that the device is driven alike: one T4 does BERT-base at 158,
    /// 603, 1,014 or 1,875 a second as it is driven, each more than this from the next.
    /// </summary>
    private const double DrivenAlike = 1.25;

    public static Selection None { get; } = new(null, null, null);

    public static Selection Of(Workload workload) => new(
        workload.Precision is { } precision ? PrecisionClasses.Of(precision) : null,
        workload.ServingStack,
        workload.BatchSize);

    /// <summary>The pairs of one family that come closest to how the model is served.</summary>
    /// <returns>Empty when none has the declared precision.</returns>
    public IReadOnlyList<MatchedPair> From(IEnumerable<MatchedPair> pairs) =>
        Nearest(SameStack([.. pairs.Where(HasPrecision)]));

    /// <summary>The pairs whose present side is about as fast as the fleet itself, where precision or stack is not declared.</summary>
    /// <param name="itemsPerSecond">Of one busy device; null when not known.</param>
    /// <returns>Null when all is declared, nothing is known or no pair is near: then the rate says nothing.</returns>
    public IReadOnlyList<MatchedPair>? DrivenAs(double? itemsPerSecond, IEnumerable<MatchedPair> pairs)
    {
        if (itemsPerSecond is not { } rate || !(rate > 0) || (Precision is not null && Stack is not null))
        {
            return null;
        }

        var alike = pairs.Where(pair => HasPrecision(pair) && Math.Abs(pair.From.LogThroughput - Math.Log(rate)) <= Math.Log(DrivenAlike)).ToList();
        return alike.Count > 0 ? alike : null;
    }

    /// <summary>True when precision, stack and batch are declared and these pairs have them, the batch nearly.</summary>
    public bool IsMetBy(IReadOnlyList<MatchedPair> selected) =>
        Precision is not null && Stack is not null && Batch is not null
        && selected.All(pair => pair.From.Stack == Stack && pair.From.Precision == Precision && Doublings(pair) <= NearEnough);

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
        if (Batch is null || !pairs.Exists(pair => pair.Batch is not null))
        {
            return pairs;
        }

        var distances = pairs.Where(pair => pair.Batch is not null)
            .Select(pair => (Pair: pair, Distance: Doublings(pair))).ToList();
        var least = distances.Min(found => found.Distance);

        // Half a doubling apart is the same batch for all that the ratio shows.
        return [.. distances.Where(found => found.Distance <= least + 0.5).Select(found => found.Pair)];
    }

    private double Doublings(MatchedPair pair) =>
        pair.Batch is { } batch && Batch is { } declared ? Math.Abs(Math.Log2((double)batch / declared)) : double.PositiveInfinity;
}
