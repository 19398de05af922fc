using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Joint;

public sealed class FleetLayersTests
{
    // Of each hour of two instances the plan pays three quarters of one, and the rest is on demand.
    [Fact]
    public void Of_InstanceSharedByTwoLayers_CountsItOnce()
    {
        var type = Given.Linux("g4dn.xlarge");
        var bill = (Given.Request([Given.Usage(type, 2m)], (type, 0.5m)) with { SavingsPlans = [Given.Compute("sp", 0.3m, (type, 0.4m))] }).Usd();

        var layers = new FleetLayers(new Dictionary<string, PlannedPurchase>(StringComparer.Ordinal), Currency.Usd, new MonthScale(1)).Of(bill.Lines);

        Assert.Equal([("owned: sp", 1, 547.5m), ("on-demand", 1, 912.5m)], layers.Select(layer => (layer.Option, layer.Instances, layer.HoursPerMonth)));
    }
}
