using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record LineOutput(
    [property: Description("Key of the usage; of an idle capacity reservation, its id.")] string Key,
    [property: Description("Account.")] string Account,
    [property: Description("Service.")] ServiceName Service,
    [property: Description("Region.")] string Region,
    [property: Description("Type or unit.")] string Type,
    [property: Description("Platform.")] string Platform,
    [property: Description("Tenancy.")] TenancyName Tenancy,
    [property: Description("How its uncovered part is charged.")] LineKindName Kind,
    [property: Description("Unit-hours of the window.")] decimal Hours,
    [property: Description("Covered by commitments.")] decimal CoveredHours,
    [property: Description("hours − coveredHours.")] decimal UncoveredHours,
    [property: Description("List price on demand per unit-hour.")] decimal OnDemandRate,
    [property: Description("hours × onDemandRate.")] decimal ListCost,
    [property: Description("listCost after the private discount.")] decimal OnDemandEquivalent,
    [property: Description("Charge for the uncovered hours, on demand or spot; the line's unblended cost.")] decimal UncoveredCost,
    [property: Description("Its part of the commitments' amortized cost.")] decimal CoveredCost,
    [property: Description("uncoveredCost + coveredCost.")] decimal EffectiveCost,
    [property: Description("What each commitment covered, ordered by its id.")] IReadOnlyList<CoverOutput> Covers);
