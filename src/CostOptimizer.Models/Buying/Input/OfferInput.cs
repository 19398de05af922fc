using System.ComponentModel;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

[Description("One rate of one commitment on sale. Plans have a row for every offering they cover. Name the offering by usage, or by type with its region.")]
public sealed record OfferInput
{
    [Description("Kind of commitment.")]
    public required OfferKindName Kind { get; init; }

    [Description("Length of the term in years of 8,760 hours: 1 or 3, the terms that AWS sells.")]
    [Choices(1, 3)]
    public required int TermYears { get; init; }

    [Description("Payment option.")]
    public PaymentName Payment { get; init; } = PaymentName.NoUpfront;

    [Description("Reservations: currency per instance at the start. Plans: 0, since their rate is complete and the payment option decides what is due at the start.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public decimal Upfront { get; init; }

    [Description("Reservations: currency per instance and hour beside upfront. Plans: what a unit-hour draws, whatever the payment option.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public required decimal Hourly { get; init; }

    [Description("Key of usage lines whose offerings this rate is for.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Usage { get; init; }

    [Description("Type, when usage is left out.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Type { get; init; }

    [Description("Service of the type.")]
    public ServiceName Service { get; init; } = ServiceName.Ec2;

    [Description("Region of the type.")]
    [Form(FormAttribute.Region, FormAttribute.RegionWords)]
    public string Region { get; init; } = "us-east-1";

    [Description("Platform of the type, as in usage.")]
    [Form("^(linux|windows|rhel|suse|RunInstances(:[0-9a-zA-Z]{1,8})?)$", "linux, windows, rhel, suse or a usage operation such as RunInstances:0006")]
    public string Platform { get; init; } = "linux";

    [Description("Tenancy of the type.")]
    public TenancyName Tenancy { get; init; } = TenancyName.Default;

    [Description("Currency of the rate; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
