using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning;

/// <summary>What usage of one fleet costs beside the others, and what its present usage does.</summary>
internal sealed class FleetBills
{
    private readonly Remade<EstateAround> _around;
    private readonly Lazy<BillOfChange> _before;

    public FleetBills(Func<EstateAround> around, IReadOnlyList<UsageSeries> present)
    {
        _around = new Remade<EstateAround>(around);
        _before = new Lazy<BillOfChange>(() => Of(present, bought: null));
    }

    /// <summary>With the fleet as it is.</summary>
    public BillOfChange Before => _before.Value;

    /// <inheritdoc cref="EstateAround.Bill"/>
    public BillOfChange Of(IReadOnlyList<UsageSeries> usage, NewCommitment? bought) => _around.Value.Bill(usage, bought);
}
