using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning;

/// <summary>What usage of one fleet costs beside the others, and what its present usage does.</summary>
internal sealed class FleetBills
{
    private readonly Remade<EstateAround> _around;
    private readonly Lazy<BillFigures> _before;

    public FleetBills(Func<EstateAround> around, IReadOnlyList<UsageSeries> present)
    {
        _around = new Remade<EstateAround>(around);
        _before = new Lazy<BillFigures>(() => BillFigures.Of(Of(present, bought: null)));
    }

    /// <summary>With the fleet as it is.</summary>
    public BillFigures Before => _before.Value;

    /// <inheritdoc cref="EstateAround.Bill"/>
    public CurrencyBill Of(IReadOnlyList<UsageSeries> usage, NewCommitment? bought) => _around.Value.Bill(usage, bought);
}
