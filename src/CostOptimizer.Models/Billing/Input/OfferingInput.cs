using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("An instance type, or another priced unit, in an account and region.")]
public abstract record OfferingInput
{
    [Description("Account that uses or owns it.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string Account { get; init; } = "111122223333";

    [Description("Region code.")]
    [Form(FormAttribute.Region, FormAttribute.RegionWords)]
    public string Region { get; init; } = "us-east-1";

    [Description("Instance type such as g4dn.xlarge, ml.g4dn.xlarge with service sageMaker, or a name of your own for a unit of Fargate or Lambda.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Type { get; init; }

    [Description("linux, windows, rhel, suse, or EC2's usage operation such as RunInstances:0006.")]
    [Form("^(linux|windows|rhel|suse|RunInstances(:[0-9a-zA-Z]{1,8})?)$", "linux, windows, rhel, suse or a usage operation such as RunInstances:0006")]
    public string Platform { get; init; } = "linux";

    [Description("Tenancy as EC2 names it.")]
    public TenancyName Tenancy { get; init; } = TenancyName.Default;
}
