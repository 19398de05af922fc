namespace CostOptimizer.Storage.Savings;

/// <summary>Changes with all that is stored of savings: baselines are only ever added or erased, weeks replaced under a new revision.</summary>
internal sealed record StampRow
{
    public long Baselines { get; init; }

    public long Weeks { get; init; }

    public long Revision { get; init; }
}
