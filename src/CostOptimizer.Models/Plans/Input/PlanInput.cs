using System.ComponentModel;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Buying;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Models.Speedups;

namespace CostOptimizer.Models.Plans;

[Description("An estate: fleets with their demand, prices, commitments and policy.")]
public sealed record PlanInput
{
    [Description("What this file shows; ignored.")]
    public string? Description { get; init; }

    [Description("Currency of amounts that name none.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string Currency { get; init; } = "USD";

    [Description("The look-back that the demand was measured over.")]
    public required WindowInput Window { get; init; }

    [Description("When the plan is made; the end of the window when left out.")]
    public DateTime? NowUtc { get; init; }

    [Description("Length of the fleets' buckets in minutes; a divisor of 60.")]
    [Bounds(Minimum = 5, Maximum = 60)]
    public int BucketMinutes { get; init; } = 60;

    [Description("The fleets.")]
    [Items(1, 10_000)]
    public required IReadOnlyList<FleetInput> Fleets { get; init; }

    [Description("Usage outside the fleets that draws on the same commitments; its keys must not be fleet ids.")]
    [Items(0, 10_000)]
    public IReadOnlyList<UsageInput> OtherUsage { get; init; } = [];

    [Description("What is known of prices. Only a type with a price here is a candidate.")]
    [Items(1, 20_000)]
    public required IReadOnlyList<PlanPriceInput> Prices { get; init; }

    [Description("Commitments on sale; each names a type.")]
    [Items(0, 20_000)]
    public IReadOnlyList<OfferInput> Offers { get; init; } = [];

    [Description("Owned EC2 reservations.")]
    [Items(0, 10_000)]
    public IReadOnlyList<ReservedInstanceInput> ReservedInstances { get; init; } = [];

    [Description("Owned Savings Plans; their rates stand with the prices.")]
    [Items(0, 10_000)]
    public IReadOnlyList<SavingsPlanInput> SavingsPlans { get; init; } = [];

    [Description("On-Demand Capacity Reservations.")]
    [Items(0, 10_000)]
    public IReadOnlyList<CapacityReservationInput> CapacityReservations { get; init; } = [];

    [Description("Sharing between accounts.")]
    public SharingInput Sharing { get; init; } = new();

    [Description("Negotiated discount on every charge, as a share.")]
    [Bounds(Minimum = 0, Maximum = 1, BelowMaximum = true)]
    public decimal PrivateDiscount { get; init; }

    [Description("What the company allows and assumes.")]
    public PlanPolicyInput Policy { get; init; } = new();

    [Description("Instance types beside the built-in ones.")]
    [Items(0, 1_000)]
    public IReadOnlyList<InstanceTypeInput> InstanceTypes { get; init; } = [];

    [Description("Published measurements beside the built-in ones.")]
    [Items(0, 100_000)]
    public IReadOnlyList<BenchmarkInput> Benchmarks { get; init; } = [];

    [Description("Your own load tests: evidence of grade m.")]
    [Items(0, 100_000)]
    public IReadOnlyList<LoadTestInput> LoadTests { get; init; } = [];
}
