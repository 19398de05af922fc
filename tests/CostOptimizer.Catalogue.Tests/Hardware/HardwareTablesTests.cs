using CostOptimizer.Catalogue.Hardware;
using CostOptimizer.Catalogue.Tables;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Catalogue.Tests.Hardware;

public sealed class HardwareTablesTests
{
    private const string Devices = "X,Gpu,,65,,,320,false,false,0,sheet";

    [Fact]
    public void Read_SeveralFaults_NamesThemAllAtOnce()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read("""
            g9.large,0,16,X64,Gpu,X,1,16,,,false,s
            g9.xlarge,4,NaN,Mips,Gpu,Y,1,16,,,maybe,s
            nodot,4,16,X64,Gpu,X,1,16,,,false,s
            g9.large,4,16,X64,Gpu,X,1,16,,,false,s
            """));

        Assert.Equal(
            [
                "types line 2: vcpus '0' is not a whole number of 1 or more",
                "types line 3: accelerator 'Y' is not in the accelerators table",
                "types line 3: architecture 'Mips' is none of X64, Arm64",
                "types line 3: bare_metal 'maybe' is neither true nor false",
                "types line 3: memory_gib 'NaN' is not a number above 0",
                "types line 4: name 'nodot' is not family.size",
                "types line 5: name 'g9.large' comes twice",
            ],
            fault.Message.Split(Environment.NewLine).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_FractionalDevice_IsRejected()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read("g6f.large,2,8,X64,Gpu,X,0.125,3,,,false,s"));

        Assert.Equal("types line 2: accelerator_count '0.125' is not a whole number of 1 or more", fault.Message);
    }

    [Fact]
    public void Read_UnknownNetwork_StaysUnknown()
    {
        var type = Read("g9.large,2,8,X64,Gpu,X,1,16,,,false,s").Type("g9.large")!;

        Assert.Null(type.NetworkGbps);
        Assert.Null(type.EbsMbps);
    }

    private static HardwareCatalogue Read(string types)
    {
        var faults = new TableFaults();
        var catalogue = HardwareTables.Read(
            Rows("types", HardwareTables.TypeColumns, types, faults),
            Rows("accelerators", HardwareTables.AcceleratorColumns, Devices, faults),
            Rows("lifecycles", HardwareTables.LifecycleColumns, "", faults),
            Rows("families", HardwareTables.FamilyColumns, "", faults),
            Rows("partitions", PartitionTable.Columns, "", faults));
        faults.ThrowIfAny();
        return catalogue;
    }

    private static IReadOnlyList<TableRow> Rows(string name, IReadOnlyList<string> columns, string lines, TableFaults faults) =>
        Table.Read(name, new StringReader(string.Join(',', columns) + "\n" + lines), columns, faults);
}
