using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Catalogue.Tests.Hardware;

public sealed class BuiltInHardwareTests
{
    private static readonly HardwareCatalogue Catalogue = BuiltInCatalogue.Hardware();

    [Fact]
    public void Hardware_ReadTwice_IsTheSameObject() =>
        Assert.Same(Catalogue, BuiltInCatalogue.Hardware());

    [Fact]
    public void Hardware_Types_AreAllOfTheFactsTable() => Assert.Equal(217, Catalogue.Types.Count);

    [Theory]
    [InlineData("p2.xlarge", "K80", 1, 12)]
    [InlineData("g3.16xlarge", "M60", 4, 8)]
    [InlineData("p3.8xlarge", "V100", 4, 16)]
    [InlineData("p3dn.24xlarge", "V100", 8, 32)]
    [InlineData("p4d.24xlarge", "A100", 8, 40)]
    [InlineData("p4de.24xlarge", "A100", 8, 80)]
    [InlineData("p5.48xlarge", "H100", 8, 80)]
    [InlineData("g4dn.12xlarge", "T4", 4, 16)]
    [InlineData("g5g.xlarge", "T4G", 1, 16)]
    [InlineData("g5.xlarge", "A10G", 1, 22.352)] // 22,888 MiB, not the 24 GB of the data sheet
    [InlineData("g6.xlarge", "L4", 1, 22.352)]
    [InlineData("g6e.xlarge", "L40S", 1, 44.703)]
    [InlineData("inf1.24xlarge", "Inferentia1", 16, 8)]
    [InlineData("inf2.8xlarge", "Inferentia2", 1, 32)]
    [InlineData("trn1.32xlarge", "Trainium1", 16, 32)]
    public void DeviceName_AcceleratedType_JoinsTheBenchmarks(string name, string device, int count, double memoryGib)
    {
        var type = Catalogue.Type(name)!;

        Assert.Equal((device, count, memoryGib), (type.DeviceName, type.AcceleratorCount, type.AcceleratorMemoryGib));
        Assert.NotNull(Catalogue.Accelerator(device));
    }

    [Fact]
    public void DeviceName_TypeWithoutAccelerator_IsItsFamilysCpu()
    {
        var type = Catalogue.Type("c6g.xlarge")!;

        Assert.Equal(("CPU:c6g", CpuArchitecture.Arm64, 0), (type.DeviceName, type.Architecture, type.AcceleratorCount));
    }

    [Theory]
    [InlineData("p2", LifecyclePolicy.Exclude)]
    [InlineData("g3s", LifecyclePolicy.Exclude)]
    [InlineData("p3", LifecyclePolicy.Exclude)]
    [InlineData("p3dn", LifecyclePolicy.Exclude)]
    [InlineData("g4ad", LifecyclePolicy.Exclude)]
    [InlineData("f1", LifecyclePolicy.Exclude)]
    [InlineData("dl1", LifecyclePolicy.Exclude)]
    [InlineData("dl2q", LifecyclePolicy.Exclude)]
    [InlineData("vt1", LifecyclePolicy.Exclude)]
    [InlineData("eia1", LifecyclePolicy.Exclude)]
    [InlineData("inf1", LifecyclePolicy.Warn)]
    [InlineData("inf2", LifecyclePolicy.Warn)]
    [InlineData("trn1", LifecyclePolicy.Warn)]
    public void Lifecycle_FamilyPastItsPrime_SaysSoWithItsSource(string family, LifecyclePolicy policy)
    {
        var lifecycle = Catalogue.Lifecycle(family)!;

        Assert.Equal(policy, lifecycle.AsTarget);
        Assert.NotEmpty(lifecycle.Source);
        Assert.True(lifecycle.SinceUtc is null or { Kind: DateTimeKind.Utc });
    }

    [Fact]
    public void Lifecycle_CurrentFamily_IsNull() => Assert.Null(Catalogue.Lifecycle("g4dn"));

    [Fact]
    public void SizeInflexible_FollowsTheReservedInstanceRules()
    {
        Assert.Contains("g4dn", Catalogue.SizeInflexibleFamilies);
        Assert.DoesNotContain("p3", Catalogue.SizeInflexibleFamilies);
        Assert.DoesNotContain("m5", Catalogue.SizeInflexibleFamilies);
    }

    [Theory]
    [InlineData("p5e.48xlarge")]
    [InlineData("p5en.48xlarge")]
    [InlineData("g7e.2xlarge")]
    [InlineData("p6-b200.48xlarge")]
    public void SizeFlexibility_NotEstablishedForTheFamily_IsNotAssumed(string typeName) =>
        Assert.Null(SizeFlexibility.From(Catalogue).FactorOf(OfferingKey.LinuxShared(new Region("us-east-1"), typeName)));

    // EC2 user guide, "Modify Reserved Instances"; m6a, i4i and m7g by its rule: 48xlarge, 32xlarge and 16xlarge are their largest sizes.
    [Theory]
    [InlineData("c6i.metal", 256)]
    [InlineData("m6a.metal", 384)]
    [InlineData("i4i.metal", 256)]
    [InlineData("m7g.metal", 128)]
    [InlineData("x2iezn.metal", 96)]
    [InlineData("u-18tb1.metal", 448)]
    public void SizeFlexibility_BareMetal_IsOfTheLargestSizeOfItsFamily(string typeName, int factor) =>
        Assert.Equal(factor, SizeFlexibility.From(Catalogue).FactorOf(OfferingKey.LinuxShared(new Region("us-east-1"), typeName)));

    [Fact]
    public void SizeFlexibility_EveryCpuTypeOfTheCatalogue_HasTwiceItsVCpus() =>
        Assert.All(
            Catalogue.Types.Where(type => type.Kind == AcceleratorKind.Cpu),
            type => Assert.Equal(2m * type.VCpus, SizeFlexibility.From(Catalogue).FactorOf(OfferingKey.LinuxShared(new Region("us-east-1"), type.Name))));

    [Fact]
    public void Accelerators_T4AndInferentia1_HaveTheSamePeakToThePercent()
    {
        Assert.Equal(65, Catalogue.Accelerator("T4")!.Fp16Tflops);
        Assert.Equal(64, Catalogue.Accelerator("Inferentia1")!.Fp16Tflops);
    }
}
