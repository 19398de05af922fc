using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Joint;

/// <summary>The estate's usage once some fleets have changed.</summary>
internal static class ChangedUsage
{
    /// <param name="changes">By fleet id, what each changed fleet runs.</param>
    public static IReadOnlyList<UsageSeries> Of(EstateLedger ledger, IReadOnlyDictionary<string, Purchase> changes) =>
    [
        .. ledger.Usage.Where(series => !changes.ContainsKey(series.Key)),
        .. changes.OrderBy(change => change.Key, StringComparer.Ordinal).SelectMany(change => change.Value.Usage),
    ];
}
