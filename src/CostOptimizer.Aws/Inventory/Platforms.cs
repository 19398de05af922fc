using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Inventory;

/// <summary>
/// Product descriptions, as reservations and spot prices use them, as price-list operations (EC2 user guide, AMI
/// billing information fields).
/// </summary>
internal static class Platforms
{
    private const string VpcSuffix = " (Amazon VPC)";

    private static readonly Dictionary<string, string> Operations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Linux/UNIX"] = OfferingKey.Linux,
        ["Red Hat Enterprise Linux"] = "RunInstances:0010",
        ["Red Hat Enterprise Linux with HA"] = "RunInstances:1010",
        ["Red Hat BYOL Linux"] = "RunInstances:00g0",
        ["SUSE Linux"] = "RunInstances:000g",
        ["Ubuntu Pro"] = "RunInstances:0g00",
        ["Windows"] = "RunInstances:0002",
        ["Windows BYOL"] = "RunInstances:0800",
        ["Windows with SQL Server Standard"] = "RunInstances:0006",
        ["Windows with SQL Server Web"] = "RunInstances:0202",
        ["Windows with SQL Server Enterprise"] = "RunInstances:0102",
        ["SQL Server Standard"] = "RunInstances:0006",
        ["SQL Server Web"] = "RunInstances:0202",
        ["SQL Server Enterprise"] = "RunInstances:0102",
        ["Linux with SQL Server Standard"] = "RunInstances:0004",
        ["Linux with SQL Server Web"] = "RunInstances:0200",
        ["Linux with SQL Server Enterprise"] = "RunInstances:0100",
    };

    /// <returns>Null for a description that is not known.</returns>
    public static string? OperationOf(string? description) =>
        description is null ? null : Operations.GetValueOrDefault(WithoutSuffix(description));

    private static string WithoutSuffix(string description) =>
        description.EndsWith(VpcSuffix, StringComparison.OrdinalIgnoreCase) ? description[..^VpcSuffix.Length] : description;
}
