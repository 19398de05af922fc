namespace CostOptimizer.Application.Calls;

/// <summary>Lists of call counts.</summary>
public static class CallCounts
{
    /// <returns>Ordered by service, operation, account and region: the order of every list of counts.</returns>
    public static IReadOnlyList<ApiCallCount> InOrder(IEnumerable<ApiCallCount> counts) =>
    [
        .. counts
            .OrderBy(count => count.Service, StringComparer.Ordinal)
            .ThenBy(count => count.Operation, StringComparer.Ordinal)
            .ThenBy(count => count.AccountId, StringComparer.Ordinal)
            .ThenBy(count => count.Region, StringComparer.Ordinal),
    ];

    /// <returns>One count per service, operation, account and region, in that order.</returns>
    internal static IReadOnlyList<ApiCallCount> Sum(IEnumerable<ApiCallCount> counts) => InOrder(counts
        .GroupBy(count => (count.Service, count.Operation, count.AccountId, count.Region))
        .Select(same => same.Aggregate((left, right) => left with
        {
            Calls = left.Calls + right.Calls,
            Units = left.Units + right.Units,
            Cost = left.Cost + right.Cost,
        })));
}
