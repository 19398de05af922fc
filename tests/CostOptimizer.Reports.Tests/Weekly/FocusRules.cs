using System.Globalization;
using System.Text.RegularExpressions;

namespace CostOptimizer.Reports.Tests.Weekly;

/// <summary>
/// The rules of FOCUS 1.2 (focus.finops.org) that can be broken by a row of usage: which columns must be there, which may be
/// null, formats, allowed values, and how columns depend on each other.
/// </summary>
internal static partial class FocusRules
{
    public static readonly string[] Mandatory =
    [
        "BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart", "ChargeCategory", "ChargeClass", "ChargeDescription", "ChargePeriodEnd",
        "ChargePeriodStart", "ContractedCost", "EffectiveCost", "InvoiceIssuerName", "ListCost", "PricingQuantity", "PricingUnit", "ProviderName", "PublisherName", "ServiceCategory", "ServiceName",
    ];

    private static readonly string[] Others =
    [
        "ChargeFrequency", "ConsumedQuantity", "ConsumedUnit", "RegionId", "RegionName", "ResourceId", "ResourceName", "ResourceType", "ServiceSubcategory", "SubAccountId", "SubAccountName",
    ];

    private static readonly string[] MayBeNull = ["ChargeClass", "PricingQuantity", "PricingUnit"];

    private static readonly string[] Decimals = ["BilledCost", "ContractedCost", "EffectiveCost", "ListCost", "PricingQuantity", "ConsumedQuantity"];

    private static readonly string[] Times = ["BillingPeriodEnd", "BillingPeriodStart", "ChargePeriodEnd", "ChargePeriodStart"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ChargeCategory"] = ["Usage", "Purchase", "Tax", "Credit", "Adjustment"],
        ["ChargeClass"] = ["", "Correction"],
        ["ChargeFrequency"] = ["One-Time", "Recurring", "Usage-Based"],
        ["ServiceCategory"] =
        [
            "AI and Machine Learning", "Analytics", "Business Applications", "Compute", "Databases", "Developer Tools", "Multicloud", "Identity", "Integration", "Internet of Things",
            "Management and Governance", "Media", "Migration", "Mobile", "Networking", "Security", "Storage", "Web", "Other",
        ],
        ["ServiceSubcategory"] = ["Virtual Machines", "Machine Learning"], // of Compute, and of AI and Machine Learning
    };

    /// <returns>Every rule that the row breaks.</returns>
    public static IEnumerable<string> Broken(IReadOnlyDictionary<string, string> row) =>
    [
        .. Mandatory.Where(column => !row.ContainsKey(column)).Select(column => $"{column} is missing"),
        .. row.Keys.Where(column => !Mandatory.Contains(column) && !Others.Contains(column) && !column.StartsWith("x_", StringComparison.Ordinal)).Select(column => $"{column} is no column of the specification"),
        .. Mandatory.Except(MayBeNull).Where(column => row.GetValueOrDefault(column) is null or "").Select(column => $"{column} is null"),
        .. Decimals.Where(column => row.GetValueOrDefault(column) is { Length: > 0 } value && !Number().IsMatch(value)).Select(column => $"{column} is no number: {row[column]}"),
        .. Times.Where(column => row.GetValueOrDefault(column) is { Length: > 0 } value && !Instant().IsMatch(value)).Select(column => $"{column} is no time: {row[column]}"),
        .. Allowed.Where(rule => row.TryGetValue(rule.Key, out var value) && !rule.Value.Contains(value)).Select(rule => $"{rule.Key} is '{row[rule.Key]}'"),
        .. Dependent(row),
    ];

    private static IEnumerable<string> Dependent(IReadOnlyDictionary<string, string> row)
    {
        string Of(string column) => row.GetValueOrDefault(column) ?? "";
        var isUsage = Of("ChargeCategory") is "Usage" or "Purchase" && Of("ChargeClass") != "Correction";
        if (isUsage && (Of("PricingQuantity").Length == 0 || Of("PricingUnit").Length == 0))
        {
            yield return "PricingQuantity and PricingUnit must be there for usage";
        }

        if (isUsage && (Of("ConsumedQuantity").Length == 0) != (Of("ConsumedUnit").Length == 0))
        {
            yield return "ConsumedQuantity needs its unit";
        }

        if (Of("BillingCurrency") is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper))
        {
            yield return "BillingCurrency is no ISO 4217 code";
        }

        if ((Of("SubAccountId").Length == 0) != (Of("SubAccountName").Length == 0) || (Of("RegionId").Length == 0) != (Of("RegionName").Length == 0))
        {
            yield return "a name needs its id";
        }

        if (Of("ProviderName") != Of("InvoiceIssuerName") && Of("BilledCost") != "0")
        {
            yield return "billed cost of a third party's charge is zero";
        }

        if (Times.All(column => Instant().IsMatch(Of(column)))
            && (string.CompareOrdinal(Of("ChargePeriodStart"), Of("ChargePeriodEnd")) >= 0
                || string.CompareOrdinal(Of("ChargePeriodStart"), Of("BillingPeriodStart")) < 0
                || string.CompareOrdinal(Of("ChargePeriodEnd"), Of("BillingPeriodEnd")) > 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the charge period {Of("ChargePeriodStart")} to {Of("ChargePeriodEnd")} is not in the billing period");
        }

        if (Of("ServiceSubcategory") is "Virtual Machines" && Of("ServiceCategory") != "Compute" || Of("ServiceSubcategory") is "Machine Learning" && Of("ServiceCategory") != "AI and Machine Learning")
        {
            yield return "the subcategory belongs to another category";
        }
    }

    [GeneratedRegex(@"^-?\d+(?:\.\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.NonBacktracking)]
    private static partial Regex Instant();
}
