using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Prices;

/// <summary>One of the many SKUs that share an instance type; all but the first are there to be told apart.</summary>
/// <param name="Label">Leads the description of the price.</param>
/// <param name="Factor">Price relative to plain Linux; made up except for 0 and 1.</param>
/// <param name="Applies">Which types have such a row.</param>
internal sealed record ComputeVariant(string Label, string Usage, decimal Factor, Func<InstanceTypeRow, bool> Applies)
{
    private static readonly string[] LocalZoneFamilies = ["c5", "m5", "g4dn"];

    public string OperatingSystem { get; init; } = "Linux";

    public string Operation { get; init; } = "RunInstances";

    public string Tenancy { get; init; } = "Shared";

    public string LicenseModel { get; init; } = "No License required";

    public string PreInstalledSoftware { get; init; } = "NA";

    public string CapacityStatus { get; init; } = "Used";

    public string MarketOption { get; init; } = "OnDemand";

    public bool InLocalZone { get; init; }

    /// <summary>True for the one row that is the on-demand price of the type.</summary>
    public bool IsPlain => ReferenceEquals(this, All[0]);

    /// <summary>Every variant; the plain one first.</summary>
    public static IReadOnlyList<ComputeVariant> All { get; } =
    [
        new("On Demand Linux", "BoxUsage", 1, Any),
        new("Reservation Linux", "Reservation", 0, Any) { CapacityStatus = "AllocatedCapacityReservation" },
        new("Unused Reservation Linux", "UnusedBox", 1, Any) { CapacityStatus = "UnusedCapacityReservation" },
        new("Capacity Block Linux", "BoxUsage", 0, row => row.UsageClasses.Contains("capacity-block"))
        {
            Operation = "RunInstances:CB",
            MarketOption = "CapacityBlock",
        },
        new("Dedicated Usage Linux", "DedicatedUsage", 1.06m, Any) { Tenancy = "Dedicated" },
        new("Dedicated Reservation Linux", "DedicatedRes", 0, Any)
        {
            Tenancy = "Dedicated",
            CapacityStatus = "AllocatedCapacityReservation",
        },
        new("On Demand RHEL", "BoxUsage", 1.15m, Any) { OperatingSystem = "RHEL", Operation = "RunInstances:0010" },
        new("On Demand SUSE", "BoxUsage", 1.12m, Any) { OperatingSystem = "SUSE", Operation = "RunInstances:000g" },
        new("On Demand Linux with SQL Std", "BoxUsage", 1.9m, IsX86)
        {
            Operation = "RunInstances:0004",
            PreInstalledSoftware = "SQL Std",
        },
        new("On Demand Windows", "BoxUsage", 1.35m, IsX86)
        {
            OperatingSystem = "Windows",
            Operation = "RunInstances:0002",
        },
        new("On Demand Windows BYOL", "BoxUsage", 1, IsX86)
        {
            OperatingSystem = "Windows",
            Operation = "RunInstances:0800",
            LicenseModel = "Bring your own license",
        },
        new("On Demand Linux", "BoxUsage", 1.25m, row => !row.BareMetal && LocalZoneFamilies.Contains(row.Family))
        {
            InLocalZone = true,
        },
    ];

    private static bool Any(InstanceTypeRow row) => true;

    private static bool IsX86(InstanceTypeRow row) => !row.IsArm && row.Accelerator is not { IsNeuron: true };
}
