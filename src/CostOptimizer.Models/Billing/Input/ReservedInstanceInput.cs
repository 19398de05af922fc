using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("An owned EC2 reservation.")]
public sealed record ReservedInstanceInput : OfferingInput
{
    [Description("Distinct among all commitments and reservations.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Id { get; init; }

    [Description("Zone of a zonal reservation; left out for a regional one.")]
    public string? Zone { get; init; }

    [Description("Instances reserved.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public required int Count { get; init; }

    [Description("Class; it makes no difference to a bill.")]
    public ReservedClassName Class { get; init; } = ReservedClassName.Standard;

    [Description("Payment option; it makes no difference to a bill beyond the fees given.")]
    public PaymentName Payment { get; init; } = PaymentName.NoUpfront;

    [Description("Currency per instance, paid once at the start.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public decimal Upfront { get; init; }

    [Description("Currency per instance and hour of the term, used or not. With upfront 0 it must be above 0.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public decimal Hourly { get; init; }

    [Description("Start of the term; that of the window when left out.")]
    public DateTime? StartUtc { get; init; }

    [Description("End of the term; the start and termYears of 8,760 hours when left out.")]
    public DateTime? EndUtc { get; init; }

    [Description("Length of the term in years: 1 or 3, the terms that AWS sells.")]
    [Choices(1, 3)]
    public int TermYears { get; init; } = 1;

    [Description("Currency of its fees; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
