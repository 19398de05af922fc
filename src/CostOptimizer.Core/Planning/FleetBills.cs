using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning;

/// <summary>What usage of one fleet costs beside the others, and what its present usage does.</summary>
internal sealed class FleetBills(Func<EstateAround> around, IReadOnlyList<UsageSeries> present)
{
    private readonly Remade<EstateAround> _around = new(around);
    private readonly Dictionary<bool, BillFigures> _before = [];

    /// <returns>What all costs with the fleet as it is, and with the usage in its place: billed in the same way, so that they may be compared.</returns>
    public (BillFigures Before, BillOfChange After) Of(IReadOnlyList<UsageSeries> usage, NewCommitment? bought)
    {
        var around = _around.Value;
        var isWhole = around.IsWhole(usage);
        if (!_before.TryGetValue(isWhole, out var before))
        {
            _before.Add(isWhole, before = around.Bill(present, bought: null, isWhole).Figures);
        }

        return (before, around.Bill(usage, bought, isWhole));
    }
}
