using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Application.Alerts;

/// <summary>Makes what routes are tried with.</summary>
public interface IAlertTests
{
    /// <returns>A test alert for each route, each time other ones; empty when there are no routes. The caller sends them.</returns>
    IReadOnlyList<Delivery> Make();
}
