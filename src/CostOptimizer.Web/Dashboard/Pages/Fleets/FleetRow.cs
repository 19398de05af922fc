using CostOptimizer.Application.Reading;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

/// <param name="Key">Stands for the fleet in addresses.</param>
public sealed record FleetRow(string Key, FleetLine Line);
