using CostOptimizer.Application.Weekly;
using CostOptimizer.Reports.Weekly.Csv;

namespace CostOptimizer.Reports.Weekly.Focus;

/// <summary>
/// Rows of FOCUS 1.2 as CSV: all mandatory columns, those that can be filled of the others, and two of ours, which the
/// specification wants marked with <c>x_</c>. No invoice was read, so billed cost is the effective cost; <c>x_CostBasis</c> says so.
/// </summary>
internal static class FocusCsv
{
    private const string Basis = "computed from usage and prices; no invoice was read, so BilledCost is EffectiveCost";

    private static readonly string[] Columns =
    [
        "BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart", "ChargeCategory", "ChargeClass", "ChargeDescription", "ChargeFrequency",
        "ChargePeriodEnd", "ChargePeriodStart", "ConsumedQuantity", "ConsumedUnit", "ContractedCost", "EffectiveCost", "InvoiceIssuerName", "ListCost", "PricingQuantity", "PricingUnit", "ProviderName",
        "PublisherName", "RegionId", "RegionName", "ResourceId", "ResourceName", "ResourceType", "ServiceCategory", "ServiceName", "ServiceSubcategory", "SubAccountId", "SubAccountName", "x_CostBasis",
        "x_RunId",
    ];

    public static Task WriteAsync(WeeklyRecord record, Stream destination, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(Columns, FocusRows.Of(record).Select(Fields), destination, cancellationToken);

    private static object?[] Fields(FocusRow row) =>
    [
        row.EffectiveCost, row.AccountId, row.AccountName, row.Currency, row.BillingPeriodEnd, row.BillingPeriodStart, "Usage", null, row.Description, "Usage-Based",
        row.ChargePeriodEnd, row.ChargePeriodStart, row.PricingQuantity, "Hours", row.ContractedCost, row.EffectiveCost, row.Provider, row.ListCost, row.PricingQuantity, "Hours", row.Provider,
        row.Provider, row.RegionId, row.RegionId, row.ResourceId, row.ResourceName, row.ResourceType, row.ServiceCategory, row.ServiceName, row.ServiceSubcategory, row.AccountId, row.AccountName, Basis,
        row.RunId,
    ];
}
