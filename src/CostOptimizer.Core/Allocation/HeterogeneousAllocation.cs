namespace CostOptimizer.Core.Allocation;

/// <summary>
/// The cheapest mix of accelerator types for a load of several kinds of requests: cheap devices take what suits them, and
/// round up the tail that a large device would leave half empty.
/// </summary>
/// <remarks>
/// Griggs et al., "Mélange", arXiv 2404.14527: the load of a slice on a type is its request rate ÷ the type's throughput for
/// its bucket; every slice is served by one type; the load on a type is at most its count; Σ count × price is least.
/// </remarks>
public static class HeterogeneousAllocation
{
    /// <summary>Steps after which the best mix found so far is returned unproven.</summary>
    public const int MostSteps = 2_000_000;

    /// <returns>Null when no type can serve one of the buckets. Ties go to the fewest instances, then to the first type by name.</returns>
    /// <exception cref="ArgumentException">The request contradicts itself; every fault is named.</exception>
    /// <exception cref="Values.CurrencyMismatchException">The prices' currencies differ.</exception>
    public static AllocationResult? Solve(AllocationRequest request, int mostSteps = MostSteps)
    {
        AllocationRequest.Require(request);
        AllocatableType[] types = [.. request.Types.OrderBy(type => type.Name, StringComparer.Ordinal)];
        var search = new AllocationSearch(types, request, mostSteps);
        if (!search.Run())
        {
            return null;
        }

        var slices = types.Index().ToDictionary(
            type => type.Item.Name,
            type => (IReadOnlyList<int>)[.. search.Best.Select(bucket => bucket[type.Index])],
            StringComparer.Ordinal);
        var mix = new HardwareMix([.. types.Select((type, index) => new MixPart(type.Name, search.BestCounts[index], type.Price))]);
        return new AllocationResult(mix, slices, search.IsProven);
    }
}
