using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class FleetSpeedupTests
{
    // How a device is driven decides which published rows are like the fleet (BERT on Inferentia1: 7.5, 1.2 or 0.6 times a T4).
    [Fact]
    public void Query_StackNotDeclared_CarriesTheFleetsOwnRate() =>
        Assert.Equal(640, FleetSpeedup.Query(Measured(new Workload { Precision = Precision.Fp16 }), Make.P3, Make.Inf1).ItemsPerSecond);

    [Fact]
    public void Query_PrecisionAndStackDeclared_LeavesTheRateOut() =>
        Assert.Null(FleetSpeedup.Query(Measured(new Workload { Precision = Precision.Fp16, ServingStack = ServingStack.TensorRt }), Make.P3, Make.Inf1).ItemsPerSecond);

    [Fact]
    public void Query_CpuFleet_GivesTheRatePerVCpu()
    {
        var c5 = new InstanceType("c5.4xlarge", 16, 32, CpuArchitecture.X64, AcceleratorKind.Cpu, null, 0, 0, null, null, false, "test");

        Assert.Equal(40, FleetSpeedup.Query(Measured(Workload.Undeclared), c5, Make.Inf1).ItemsPerSecond); // 640 ÷ 16 vCPUs
    }

    private static FleetDemand Measured(Workload workload)
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 2, workload), busy: 0.5, burst: 0.6);
        var measured = scenario.Fleets[0];
        return measured with { Demand = measured.Demand with { ItemsPerSecondPerBusyDevice = 640 } };
    }
}
