using System.ComponentModel;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("Price of one offering. A type without one is no candidate: an unknown price is not zero.")]
public sealed record PlanPriceInput
{
    [Description("Service: ec2 or sageMaker.")]
    public ServiceName Service { get; init; } = ServiceName.Ec2;

    [Description("Region code.")]
    [Form(FormAttribute.Region, FormAttribute.RegionWords)]
    public string Region { get; init; } = "us-east-1";

    [Description("Instance type.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Type { get; init; }

    [Description("Platform.")]
    [Form("^(linux|windows|rhel|suse|RunInstances(:[0-9a-zA-Z]{1,8})?)$", "linux, windows, rhel, suse or a usage operation such as RunInstances:0006")]
    public string Platform { get; init; } = "linux";

    [Description("Tenancy.")]
    public TenancyName Tenancy { get; init; } = TenancyName.Default;

    [Description("List price on demand, currency per hour.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal OnDemandRate { get; init; }

    [Description("Zones in which the type can be launched; three of the region when left out, none when empty.")]
    [Items(0, 26)]
    public IReadOnlyList<string>? Zones { get; init; }

    [Description("What an hour draws from Savings Plans already owned.")]
    [Items(0, 100)]
    public IReadOnlyList<PlanRateInput> SavingsPlanRates { get; init; } = [];

    [Description("Spot pools.")]
    [Items(0, 100)]
    public IReadOnlyList<SpotPoolInput> Spot { get; init; } = [];

    [Description("Currency; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
