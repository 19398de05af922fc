using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("An On-Demand Capacity Reservation: billed whether instances run in it or not.")]
public sealed record CapacityReservationInput : OfferingInput
{
    [Description("Distinct among all commitments and reservations.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Id { get; init; }

    [Description("Zone; on-demand usage of the same account, offering and zone runs in it.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Zone { get; init; }

    [Description("Instances reserved.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    public required int Count { get; init; }

    [Description("Start; that of the window when left out.")]
    public DateTime? StartUtc { get; init; }

    [Description("End; none when left out.")]
    public DateTime? EndUtc { get; init; }

    [Description("List price on demand, currency per instance-hour; that of the usage lines when left out.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public decimal? OnDemandRate { get; init; }

    [Description("Currency of the rate; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
