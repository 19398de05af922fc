using CostOptimizer.Simulator.Protocols;

namespace CostOptimizer.Simulator.SavingsPlans;

/// <summary>The filters of the Savings Plans service: every name must match one of its values.</summary>
internal static class PlanFilters
{
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Read(AwsInput input, string values) =>
        [.. input.Structures("filters").Select(
            filter => KeyValuePair.Create(filter.Required("name"), filter.Texts(values)))];

    /// <param name="input">Names the service's error.</param>
    /// <param name="filters">As read.</param>
    /// <param name="read">The item's value under a filter name; null when there is no such filter.</param>
    /// <exception cref="Serving.AwsErrorException">A filter is not known.</exception>
    public static bool Pass(
        AwsInput input, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> filters, Func<string, string?> read) =>
        filters.All(filter => filter.Value.Contains(
            read(filter.Key) ?? throw input.Refuse($"The filter '{filter.Key}' is not known."), StringComparer.Ordinal));
}
