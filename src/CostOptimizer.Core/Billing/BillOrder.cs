using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <summary>Ordinal orders that make a bill independent of the order of its inputs.</summary>
internal static class BillOrder
{
    public static Comparison<OfferingKey> Offerings { get; } = (left, right) =>
        FirstDifference(
            left.Service.CompareTo(right.Service),
            string.CompareOrdinal(left.Region.Code, right.Region.Code),
            string.CompareOrdinal(left.TypeName, right.TypeName),
            string.CompareOrdinal(left.Platform, right.Platform),
            string.CompareOrdinal(left.Tenancy, right.Tenancy));

    public static Comparison<LineKey> Lines { get; } = (left, right) =>
        FirstDifference(
            string.CompareOrdinal(left.Key, right.Key),
            string.CompareOrdinal(left.AccountId, right.AccountId),
            Offerings(left.Offering, right.Offering),
            left.Kind.CompareTo(right.Kind));

    /// <summary>Zones come last, so that the nodes which differ in nothing else are neighbours.</summary>
    public static Comparison<NodeKey> Nodes { get; } = (left, right) =>
        FirstDifference(
            string.CompareOrdinal(left.AccountId, right.AccountId),
            Offerings(left.Offering, right.Offering),
            left.Kind.CompareTo(right.Kind),
            string.CompareOrdinal(left.ZoneId, right.ZoneId),
            string.CompareOrdinal(left.ReservationId, right.ReservationId));

    private static int FirstDifference(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }
}
