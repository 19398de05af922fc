namespace CostOptimizer.Reports.Weekly.Focus;

/// <summary>One charge in the columns of FOCUS 1.2 that are filled; costs are in the billing currency.</summary>
/// <param name="AccountId">Billing account and sub account: which of an organization's accounts pays is not known.</param>
/// <param name="PricingQuantity">Hours.</param>
internal sealed record FocusRow(
    decimal EffectiveCost,
    decimal ListCost,
    decimal ContractedCost,
    string AccountId,
    string AccountName,
    string Currency,
    DateTime BillingPeriodStart,
    DateTime BillingPeriodEnd,
    DateTime ChargePeriodStart,
    DateTime ChargePeriodEnd,
    string Description,
    decimal PricingQuantity,
    string Provider,
    string? RegionId,
    string? ResourceId,
    string? ResourceName,
    string? ResourceType,
    string ServiceCategory,
    string ServiceName,
    string ServiceSubcategory,
    string RunId);
