namespace CostOptimizer.Web.Dashboard.Pages.Prices;

/// <param name="Fleets">That run it.</param>
/// <param name="Instances">Of all of them.</param>
public sealed record TypeInUse(string Region, string TypeName, int Fleets, int Instances);
