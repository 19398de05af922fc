using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Core.Billing;

/// <summary>Whether two commitments are tried on the same usage in the same order, whatever their amounts.</summary>
internal static class AlikeCommitments
{
    public static bool Are(ReservedInstance? left, ReservedInstance? right) =>
        left is null || right is null ? left == right : left with { Count = right.Count, Upfront = right.Upfront, Recurring = right.Recurring, Payment = right.Payment, EndUtc = right.EndUtc } == right;

    public static bool Are(SavingsPlan? left, SavingsPlan? right) => left is null || right is null
        ? left == right
        : (left.Id, left.AccountId, left.Kind, left.Region, left.Family) == (right.Id, right.AccountId, right.Kind, right.Region, right.Family)
            && left.Rates.Count == right.Rates.Count
            && left.Rates.All(rate => right.Rates.TryGetValue(rate.Key, out var other) && other == rate.Value);
}
