using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

/// <summary>Usage by hour with its prices and what is owned; the part that a bill and a purchase share.</summary>
public abstract record EstateInput
{
    [Description("What this file shows; ignored.")]
    public string? Description { get; init; }

    [Description("Currency of amounts that name none. Currencies stand side by side and never add.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string Currency { get; init; } = "USD";

    [Description("The hours that are billed.")]
    public required WindowInput Window { get; init; }

    [Description("What ran.")]
    [Items(0, 100_000)]
    public required IReadOnlyList<UsageInput> Usage { get; init; }

    [Description("Owned EC2 reservations.")]
    [Items(0, 10_000)]
    public IReadOnlyList<ReservedInstanceInput> ReservedInstances { get; init; } = [];

    [Description("Owned Savings Plans.")]
    [Items(0, 10_000)]
    public IReadOnlyList<SavingsPlanInput> SavingsPlans { get; init; } = [];

    [Description("On-Demand Capacity Reservations.")]
    [Items(0, 10_000)]
    public IReadOnlyList<CapacityReservationInput> CapacityReservations { get; init; } = [];

    [Description("Capacity Blocks.")]
    [Items(0, 10_000)]
    public IReadOnlyList<CapacityBlockInput> CapacityBlocks { get; init; } = [];

    [Description("Sharing between accounts.")]
    public SharingInput Sharing { get; init; } = new();

    [Description("Negotiated discount on every charge, fees included, as a share; plans are drawn at their undiscounted rates.")]
    [Bounds(Minimum = 0, Maximum = 1, BelowMaximum = true)]
    public decimal PrivateDiscount { get; init; }

    [Description("Which reservations cover other sizes.")]
    public SizeFlexibilityInput SizeFlexibility { get; init; } = new();
}
