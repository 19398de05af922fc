namespace CostOptimizer.Core.Allocation;

/// <summary>A load of several kinds of requests and the types that may share it.</summary>
/// <param name="Types">At least one; the order is without meaning.</param>
/// <param name="BucketRates">Requests per second of each kind, 0 or more.</param>
/// <param name="SlicesPerBucket">Equal parts into which a bucket may be split between types, 1 or more.</param>
public sealed record AllocationRequest(IReadOnlyList<AllocatableType> Types, IReadOnlyList<double> BucketRates, int SlicesPerBucket)
{
    /// <exception cref="ArgumentException">Names every value that cannot be allocated.</exception>
    internal static void Require(AllocationRequest request)
    {
        var (types, rates, slices) = request;
        string[] faults =
        [
            .. types.Count == 0 ? ["Types is empty"] : Array.Empty<string>(),
            .. slices < 1 ? [$"SlicesPerBucket is {slices} and must be 1 or more"] : Array.Empty<string>(),
            .. types.CountBy(type => type.Name, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => $"the type {count.Key} comes twice"),
            .. types.Where(type => type.Price.PerHour.Amount <= 0m).Select(type => $"the price of {type.Name} is {type.Price} and must be above 0"),
            .. types.Where(type => type.Throughput.Count != rates.Count).Select(type => $"{type.Name} has {type.Throughput.Count} throughputs for {rates.Count} buckets"),
            .. types.SelectMany(type => type.Throughput.Where(IsOut).Select(value => FormattableString.Invariant($"a throughput of {type.Name} is {value} and must be 0 to 1e9"))),
            .. rates.Where(IsOut).Select(value => FormattableString.Invariant($"a bucket's rate is {value} and must be 0 to 1e9")),
        ];
        if (faults.Length > 0)
        {
            throw new ArgumentException($"Cannot allocate: {string.Join("; ", faults)}.", nameof(request));
        }
    }

    private static bool IsOut(double value) => !(value is >= 0 and <= 1e9);
}
