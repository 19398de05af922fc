using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("Usage of one offering by one account. Give exactly one of quantity, hours, pattern, instanceSeconds and runs.")]
public sealed record UsageInput : OfferingInput
{
    [Description("What the cost is shown under, such as a fleet; several lines may share it.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Key { get; init; }

    [Description("Service that is billed; SageMaker and EC2 never share a commitment.")]
    public ServiceName Service { get; init; } = ServiceName.Ec2;

    [Description("Zone it runs in; zonal reservations, capacity reservations and blocks cover their own zone only.")]
    public string? Zone { get; init; }

    [Description("How it is paid for where no commitment covers it.")]
    public LifecycleName Lifecycle { get; init; } = LifecycleName.OnDemand;

    [Description("Units in every hour: instances for EC2 and SageMaker, vCPU-hours, GB-hours, GB-seconds or requests for the others.")]
    [Bounds(Minimum = 0, Maximum = 1e12)]
    public decimal? Quantity { get; init; }

    [Description("With quantity: only in this many first hours of the window; in all of them when left out.")]
    [Bounds(Minimum = 1, Maximum = 26_304)]
    public int? ForHours { get; init; }

    [Description("Unit-hours of each hour of the window; fractions are parts of an hour.")]
    [Bounds(Minimum = 0, Maximum = 1e12)]
    [Items(1, 26_304)]
    public IReadOnlyList<decimal>? Hours { get; init; }

    [Description("Unit-hours that repeat from the start of the window to its end, such as 24 for a day or 168 for a week.")]
    [Bounds(Minimum = 0, Maximum = 1e12)]
    [Items(1, 26_304)]
    public IReadOnlyList<decimal>? Pattern { get; init; }

    [Description("Seconds that all instances together ran in each hour of the window.")]
    [Bounds(Minimum = 0, Maximum = 1e12)]
    [Items(1, 26_304)]
    public IReadOnlyList<decimal>? InstanceSeconds { get; init; }

    [Description("When instances ran, to the second.")]
    [Items(1, 100_000)]
    public IReadOnlyList<RunInput>? Runs { get; init; }

    [Description("List price on demand, currency per unit-hour; the same on every line of one offering.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal OnDemandRate { get; init; }

    [Description("Spot price, currency per instance-hour; with lifecycle spot, and only then.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public decimal? SpotRate { get; init; }

    [Description("What the usage draws from plans; a plan without a rate here or of its own does not cover it.")]
    [Items(0, 100)]
    public IReadOnlyList<PlanRateInput> SavingsPlanRates { get; init; } = [];

    [Description("Currency of the line's rates; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
