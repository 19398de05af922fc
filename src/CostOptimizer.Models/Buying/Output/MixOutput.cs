using System.ComponentModel;
using CostOptimizer.Models.Billing;

namespace CostOptimizer.Models.Buying;

public sealed record MixOutput(
    [property: Description("Currency.")] string Currency,
    [property: Description("Effective cost per hour with owned commitments only.")] decimal CostPerHourBefore,
    [property: Description("Effective cost per hour with the purchases, averaged over the window.")] decimal CostPerHour,
    [property: Description("The difference.")] decimal SavingPerHour,
    [property: Description("No mix costs less, not even one of fractional reservations: within a cent of costPerHour the mix is proven optimal.")] decimal LowerBoundPerHour,
    [property: Description("What nothing covers.")] decimal OnDemandPerHour,
    [property: Description("Spot.")] decimal SpotPerHour,
    [property: Description("Share of coverable usage that commitments pay for, 0..1; null without any.")] decimal? Coverage,
    [property: Description("Due at the start for the purchases, before the private discount.")] decimal Upfront,
    [property: Description("costPerHour × horizonHours.")] decimal HorizonCost,
    [property: Description("Totals of the window's bill before.")] TotalsOutput? Before,
    [property: Description("Totals of the window's bill with the purchases.")] TotalsOutput After);
