using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Pricing;

/// <summary>What is bought: an instance type in a region, for one platform and tenancy.</summary>
/// <param name="Platform">Price-list operation; <see cref="Linux"/> for plain Linux. SageMaker hosting uses <see cref="Hosting"/>.</param>
/// <param name="Tenancy"><c>default</c>, <c>dedicated</c> or <c>host</c> as EC2 names them.</param>
public sealed record OfferingKey(ComputeService Service, Region Region, string TypeName, string Platform, string Tenancy)
{
    public const string Linux = "RunInstances";

    public const string Hosting = "Hosting";

    public const string SharedTenancy = "default";

    public static OfferingKey LinuxShared(Region region, string typeName) =>
        new(ComputeService.Ec2, region, typeName, Linux, SharedTenancy);

    public static OfferingKey SageMakerHosting(Region region, string typeName) =>
        new(ComputeService.SageMaker, region, typeName, Hosting, SharedTenancy);

    public static OfferingKey For(Instance instance) =>
        new(instance.Service, instance.Region, instance.TypeName, instance.Platform, instance.Tenancy);
}
