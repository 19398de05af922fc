using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

[Description("The bill. Amounts are exact to 10⁻¹² and not rounded.")]
public sealed record BillOutput(
    [property: Description("Start of the window.")] DateTime FromUtc,
    [property: Description("Hours of the window.")] int Hours,
    [property: Description("One bill per currency, ordered by code; they never add.")] IReadOnlyList<CurrencyBillOutput> Currencies,
    [property: Description("Every hour, when byHour was asked for, else null.")] IReadOnlyList<HourOutput>? ByHour);
