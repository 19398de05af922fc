using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Tests.Types;

public sealed class InstanceTypeTableTests
{
    private static readonly InstanceTypeTable Table = InstanceTypeTable.Load();

    [Theory]
    [InlineData("g4dn.xlarge", "NVIDIA", "T4", 1, 16384)]
    [InlineData("p3.2xlarge", "NVIDIA", "V100", 1, 16384)]
    [InlineData("g5.12xlarge", "NVIDIA", "A10G", 4, 22888)]
    [InlineData("g6.xlarge", "NVIDIA", "L4", 1, 22888)]
    [InlineData("g6e.xlarge", "NVIDIA", "L40S", 1, 45776)]
    [InlineData("p4d.24xlarge", "NVIDIA", "A100", 8, 40960)]
    [InlineData("inf1.24xlarge", "AWS", "Inferentia", 16, 8192)]
    [InlineData("inf2.8xlarge", "AWS", "Inferentia2", 1, 32768)]
    public void Find_AcceleratedType_ReportsTheDevicesAsTheApiDoes(
        string type, string maker, string name, int count, int memory)
    {
        var device = Table.Find(type)!.Accelerator!;

        Assert.Equal((maker, name, count, memory), (device.Manufacturer, device.Name, device.Count, device.MemoryMiB));
    }

    [Theory]
    [InlineData("inf1.6xlarge", 4, 1)]
    [InlineData("inf2.xlarge", 2, 2)]
    [InlineData("trn1.32xlarge", 2, 2)]
    [InlineData("g4dn.xlarge", 0, 0)]
    public void Find_NeuronType_HasCoresOfItsGeneration(string type, int cores, int version)
    {
        var device = Table.Find(type)!.Accelerator!;

        Assert.Equal((cores, version), (device.CoresPerDevice, device.CoreVersion));
    }

    [Theory]
    [InlineData("c5.large", 4)]
    [InlineData("p3.2xlarge", 16)]
    [InlineData("c5.9xlarge", 72)]
    [InlineData("c5n.metal", 144)]
    [InlineData("c6g.metal", 128)]
    [InlineData("p5.48xlarge", 384)]
    public void NormalizationFactor_Size_IsThePublishedOne(string type, int factor) =>
        Assert.Equal(factor, Table.Find(type)!.NormalizationFactor);

    [Theory]
    [InlineData("m5.xlarge", 2)]
    [InlineData("m6g.xlarge", 4)]
    public void Cores_Graviton_HasOneThreadACore(string type, int cores) => Assert.Equal(cores, Table.Find(type)!.Cores);

    [Fact]
    public void Find_UnknownType_IsNull() => Assert.Null(Table.Find("g99.xlarge"));

    [Fact]
    public void All_Rows_AreTheTypesWithAPrice() => Assert.Equal(217, Table.All.Count);
}
