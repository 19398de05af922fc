using CostOptimizer.Catalogue.Hardware;
using CostOptimizer.Catalogue.Tables;

namespace CostOptimizer.Catalogue.Tests.Hardware;

public sealed class PartitionTableTests
{
    [Theory]
    [InlineData("A100")]
    [InlineData("A30")]
    [InlineData("H100")]
    public void BuiltIn_SmallestProfile_FitsAsOftenAsTheDeviceHasSlices(string device)
    {
        var smallest = BuiltInCatalogue.Hardware().Partitions[device].First(part => part.Size == 1);

        Assert.Equal(BuiltInCatalogue.Hardware().Accelerator(device)!.MigSlices, smallest.Starts.Count);
        Assert.Equal(1.0 / smallest.Starts.Count, smallest.ComputeShare, 12);
    }

    [Theory]
    [InlineData("Inferentia1", 4)]
    [InlineData("Inferentia2", 2)]
    [InlineData("Trainium1", 2)]
    public void BuiltIn_NeuronDevice_IsDividedByWholeCores(string device, int cores) =>
        Assert.Equal(1.0 / cores, BuiltInCatalogue.Hardware().Partitions[device].Min(part => part.ComputeShare), 12);

    [Theory]
    [InlineData("T4")]
    [InlineData("A10G")]
    [InlineData("L4")]
    [InlineData("V100")]
    public void BuiltIn_DeviceWithoutMig_HasNoParts(string device) =>
        Assert.False(BuiltInCatalogue.Hardware().Partitions.ContainsKey(device));

    [Fact]
    public void Read_RowsAtFault_AreAllNamed()
    {
        var faults = new TableFaults();
        const string Rows = "X9,1g,1,7,1,8,1,0,s\nA100,9g,9,7,1,8,1,0 x 40,s";
        PartitionTable.Read(
            Table.Read("partitions", new StringReader(string.Join(',', PartitionTable.Columns) + "\n" + Rows), PartitionTable.Columns, faults), ["A100"]);

        var message = Assert.Throws<InvalidDataException>(faults.ThrowIfAny).Message;

        Assert.Contains("device 'X9' is not in the accelerators table", message, StringComparison.Ordinal);
        Assert.Contains("compute_parts 9 exceeds compute_of 7", message, StringComparison.Ordinal);
        Assert.Contains("starts has 'x'", message, StringComparison.Ordinal);
        Assert.Contains("starts has '40'", message, StringComparison.Ordinal);
    }
}
