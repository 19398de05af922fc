namespace CostOptimizer.Application.Calls;

/// <summary>Sums of call counts.</summary>
internal static class CallCounts
{
    /// <returns>One count per service, operation, account and region, in that order.</returns>
    public static IReadOnlyList<ApiCallCount> Sum(IEnumerable<ApiCallCount> counts) =>
    [
        .. counts
            .GroupBy(count => (count.Service, count.Operation, count.AccountId, count.Region))
            .Select(same => same.Aggregate((left, right) => left with
            {
                Calls = left.Calls + right.Calls,
                Units = left.Units + right.Units,
                Cost = left.Cost + right.Cost,
            }))
            .OrderBy(count => count.Service, StringComparer.Ordinal)
            .ThenBy(count => count.Operation, StringComparer.Ordinal)
            .ThenBy(count => count.AccountId, StringComparer.Ordinal)
            .ThenBy(count => count.Region, StringComparer.Ordinal),
    ];
}
