using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Feasibility;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Feasibility;

public sealed class FeasibilityGateTests
{
    private static readonly InstanceType P38 = Make.Gpu("p3.8xlarge", "V100", 4, 32, 244, 16);

    private static readonly InstanceType G5g = Make.Gpu("g5g.xlarge", "T4G", 1, 4, 8, 16, CpuArchitecture.Arm64);

    private static readonly HardwareCatalogue Catalogue = new(
        [],
        [
            Make.Device("V100", fp64: true, nvLink: true), Make.Device("T4", int8: 130), Make.Device("A10G", bf16: 70, int8: 140),
            Make.Device("L4", bf16: 121), Make.Device("Inferentia1", AcceleratorKind.Inferentia), Make.Device("Inferentia2", AcceleratorKind.Inferentia, bf16: 190),
            new Accelerator("T4G", AcceleratorKind.Gpu, null, null, null, null, null, false, false, 0, "none"),
        ],
        [
            new FamilyLifecycle("p3", LifecyclePolicy.Exclude, null, "P3 is withdrawn.", "test"),
            new FamilyLifecycle("inf1", LifecyclePolicy.Warn, null, "Neuron dropped Inf1.", "test"),
        ],
        []);

    private static RuleFinding? Finding(
        string rule, InstanceType to, Workload? workload = null, InstanceType? from = null, double? memory = 6, int zones = 1, IReadOnlyList<string>? offered = null, PlanningPolicy? policy = null, double? vCpus = null)
    {
        from ??= Make.P3;
        var fleet = Make.Fleet(from, 4, workload, zones: zones);
        var usage = Make.Usage(4, _ => 2);
        usage.DeviceMemoryGibPeak[0] = memory ?? double.NaN;
        Array.Fill(usage.VCpusBusyMean, vCpus ?? double.NaN);
        var prices = new PriceBook([], [], [], [new((Make.Region.Code, to.Name), offered ?? ["use1-az1", "use1-az2"])]);
        var demand = DemandProfiler.Profile(usage, fleet, from, PlanningPolicy.Default);
        return FeasibilityGate.Judge(new FeasibilityQuestion(fleet, demand, from, to, Catalogue, prices, policy ?? PlanningPolicy.Default))
            .SingleOrDefault(finding => finding.Rule == rule);
    }

    private static void AssertAnswer(Answer? expected, RuleFinding? finding) => Assert.Equal(expected, finding?.Passes);

    [Fact]
    public void Offered_NotInTheRegionOrInTooFewZones_Excludes()
    {
        AssertAnswer(Answer.Yes, Finding("offered", Make.G5));
        AssertAnswer(Answer.No, Finding("offered", Make.G5, offered: []));
        AssertAnswer(Answer.No, Finding("offered", Make.G5, zones: 3));
        AssertAnswer(Answer.Unknown, Finding("offered", Make.G5, offered: ["use1-az4"])); // the fleet runs in use1-az1
    }

    [Fact]
    public void Lifecycle_FollowsTheCatalogueUnlessPolicyDecides()
    {
        AssertAnswer(Answer.No, Finding("life-cycle", P38));
        AssertAnswer(Answer.Unknown, Finding("life-cycle", Make.Inf1));
        AssertAnswer(null, Finding("life-cycle", Make.G5));
        var allows = new PlanningPolicy { FamilyPolicies = new Dictionary<string, LifecyclePolicy>(StringComparer.Ordinal) { ["inf1"] = LifecyclePolicy.Allow } };
        AssertAnswer(null, Finding("life-cycle", Make.Inf1, policy: allows));
    }

    [Fact]
    public void DeviceMemory_NamesTheFiguresThatDoNotFit()
    {
        var finding = Finding("device-memory", Make.G4dn, new Workload { ModelMemoryGib = 19 });

        AssertAnswer(Answer.No, finding);
        Assert.Equal("not T4: 19 GiB of model memory on 1 device(s) of 16 GiB, of which 15 % stay free", finding!.Reason);
    }

    [Theory]
    [InlineData(13.6, 1, Answer.Yes)] // 16 × 0.85 = 13.6
    [InlineData(13.7, 1, Answer.No)]
    [InlineData(50, 4, Answer.Yes)] // four T4 hold 54.4 GiB
    [InlineData(55, 4, Answer.No)]
    public void DeviceMemory_DeclaredModel_FitsOverItsShards(double gib, int shards, Answer expected) =>
        AssertAnswer(expected, Finding("device-memory", Make.Gpu("g4dn.12xlarge", "T4", 4, 48, 192, 16), new Workload { ModelMemoryGib = gib, ShardedOver = shards }));

    [Fact]
    public void DeviceMemory_ObservedOnly_TellsNeedFromReservation()
    {
        AssertAnswer(Answer.Yes, Finding("device-memory", Make.G4dn, memory: 6));
        AssertAnswer(Answer.No, Finding("device-memory", Make.Inf1, memory: 7)); // 8 × 0.85 = 6.8
        AssertAnswer(Answer.Unknown, Finding("device-memory", Make.G4dn, memory: 15.5)); // nearly all of a V100: maybe reserved
        AssertAnswer(Answer.Unknown, Finding("device-memory", Make.G4dn, memory: null));
    }

    [Fact]
    public void Cuda_DeclaredOrByTensorRt_ExcludesNeuronAndCpu()
    {
        Assert.Equal("not Inferentia2: needs CUDA", Finding("cuda", Make.Inf2, new Workload { NeedsCuda = Answer.Yes })!.Reason);
        AssertAnswer(Answer.No, Finding("cuda", Make.Cpu("c5.xlarge", 4, 8), new Workload { ServingStack = ServingStack.TensorRt }));
        AssertAnswer(Answer.Unknown, Finding("cuda", Make.Inf2));
        AssertAnswer(Answer.Yes, Finding("cuda", Make.Inf2, new Workload { NeedsCuda = Answer.No }));
        AssertAnswer(null, Finding("cuda", Make.G5, new Workload { NeedsCuda = Answer.Yes }));
    }

    [Theory]
    [InlineData(Answer.Yes, Answer.Yes)]
    [InlineData(Answer.No, Answer.No)]
    [InlineData(Answer.Unknown, Answer.Unknown)]
    public void NeuronCompiles_SaysWhatIsDeclared(Answer declared, Answer expected) =>
        AssertAnswer(expected, Finding("neuron-compiles", Make.Inf2, new Workload { CompilesOnNeuron = declared }));

    [Theory]
    [InlineData(Answer.Yes, Answer.No)]
    [InlineData(Answer.No, Answer.Yes)]
    [InlineData(Answer.Unknown, Answer.Unknown)]
    public void NeuronShapes_DynamicOnes_Exclude(Answer dynamic, Answer expected) =>
        AssertAnswer(expected, Finding("neuron-shapes", Make.Inf2, new Workload { DynamicShapes = dynamic }));

    [Theory]
    [InlineData(Answer.Yes, Answer.Yes)]
    [InlineData(Answer.No, Answer.No)]
    [InlineData(Answer.Unknown, Answer.Unknown)]
    public void Architecture_Arm64_NeedsAnImage(Answer ready, Answer expected) =>
        AssertAnswer(expected, Finding("architecture", G5g, new Workload { Arm64Ready = ready }));

    [Fact]
    public void Precision_DataSheetDecides()
    {
        AssertAnswer(Answer.No, Finding("precision", Make.G4dn, new Workload { Precision = Precision.Bf16 })); // T4 has no BF16
        AssertAnswer(Answer.Yes, Finding("precision", Make.G5, new Workload { Precision = Precision.Bf16 }));
        AssertAnswer(Answer.No, Finding("precision", Make.P3, new Workload { Precision = Precision.Int8 }, from: Make.G4dn)); // V100 has no INT8 path
        AssertAnswer(Answer.No, Finding("precision", Make.G5, new Workload { Precision = Precision.Fp8 }));
        AssertAnswer(Answer.Unknown, Finding("precision", G5g, new Workload { Precision = Precision.Fp16 })); // no data sheet
        AssertAnswer(Answer.Unknown, Finding("precision", Make.Inf2, new Workload { Precision = Precision.Fp32 }));
        AssertAnswer(null, Finding("precision", Make.G4dn));
    }

    [Fact]
    public void DoublePrecision_Needed_NeverLeavesV100()
    {
        AssertAnswer(Answer.No, Finding("fp64", Make.G5, new Workload { NeedsFp64 = Answer.Yes }));
        AssertAnswer(Answer.Unknown, Finding("fp64", Make.G5));
        AssertAnswer(null, Finding("fp64", Make.G5, new Workload { NeedsFp64 = Answer.No }));
        AssertAnswer(null, Finding("fp64", Make.G5, from: Make.G4dn));
    }

    [Fact]
    public void Interconnect_NeededAndModelTooLarge_Excludes()
    {
        var sharded = new Workload { ModelMemoryGib = 40, ShardedOver = 4 };
        AssertAnswer(Answer.No, Finding("interconnect", Make.G5, sharded with { NeedsNvLink = Answer.Yes }, from: P38));
        AssertAnswer(Answer.Unknown, Finding("interconnect", Make.G5, sharded, from: P38));
        AssertAnswer(null, Finding("interconnect", Make.G5, sharded with { ModelMemoryGib = 15, NeedsNvLink = Answer.Yes }, from: P38)); // fits one A10G
    }

    [Fact]
    public void Hosts_SmallerThanToday_AreFlagged()
    {
        Assert.Equal("host memory per device falls from 61 to 16 GiB: check what the host keeps", Finding("host-memory", Make.G4dn)!.Reason);
        AssertAnswer(null, Finding("host-memory", P38));
        AssertAnswer(Answer.Unknown, Finding("network", Make.G5 with { NetworkGbps = 2.5 }));
        AssertAnswer(null, Finding("network", Make.G5 with { NetworkGbps = null }));
        AssertAnswer(Answer.Unknown, Finding("storage-throughput", Make.G5 with { EbsMbps = 700 }));
    }

    [Fact]
    public void HostVCpus_NeedUnknownAndFewerThanToday_IsACondition()
    {
        Assert.Equal(
            "vCPUs per device fall from 8 to 4, and how many a busy device keeps busy is not known: check that the host feeds it",
            Finding("host-vcpus", Make.G4dn)!.Reason);
        AssertAnswer(Answer.Unknown, Finding("host-vcpus", Make.G4dn));
        AssertAnswer(null, Finding("host-vcpus", P38)); // 32 ÷ 4 = 8, as today
        AssertAnswer(null, Finding("host-vcpus", Make.Cpu("c5.large", 2, 4)));
        AssertAnswer(null, Finding("host-vcpus", Make.G4dn, vCpus: 3)); // measured: the starvation guard limits it
    }

    [Fact]
    public void Sizes_BareMetalAndBurstable_AreExcluded()
    {
        AssertAnswer(Answer.No, Finding("bare-metal", Make.G4dn with { Name = "g4dn.metal", IsBareMetal = true }));
        AssertAnswer(Answer.No, Finding("burstable", Make.Cpu("t3.large", 2, 8)));
        AssertAnswer(null, Finding("burstable", Make.Neuron("trn1.2xlarge", "Trainium1", 1, 8, 32, 32)));
        AssertAnswer(Answer.Unknown, Finding("quota", Make.G5));
        AssertAnswer(Answer.No, Finding("toolchain", Make.Gpu("dl2q.24xlarge", "AI100", 8, 96, 768, 16) with { Kind = AcceleratorKind.Other }));
    }

    [Fact]
    public void Judge_SageMakerFleet_GoesOnlyWhereSageMakerHosts()
    {
        var fleet = Make.Fleet(Make.P3, 2) with { Service = ComputeService.SageMaker };
        var demand = DemandProfiler.Profile(Make.Usage(2, _ => 1), fleet, Make.P3, PlanningPolicy.Default);
        var priced = new PriceQuote(OfferingKey.SageMakerHosting(Make.Region, "g5.xlarge"), HourlyRate.Usd(1.4m), "test", Make.Monday, null);
        var prices = new PriceBook([priced], [], [], []);

        Answer? Ask(InstanceType to) => FeasibilityGate
            .Judge(new FeasibilityQuestion(fleet, demand, Make.P3, to, Catalogue, prices, PlanningPolicy.Default))
            .Single(finding => finding.Rule == "sagemaker-type").Passes;

        Assert.Equal(Answer.Yes, Ask(Make.G5));
        Assert.Equal(Answer.No, Ask(Make.Inf2));
    }

    [Fact]
    public void Platform_Windows_StaysOffArmAndNeuron()
    {
        var fleet = Make.Fleet(Make.P3, 1);
        fleet = fleet with { Instances = [fleet.Instances[0] with { Platform = "RunInstances:0002" }] };
        var demand = DemandProfiler.Profile(Make.Usage(1, _ => 1), fleet, Make.P3, PlanningPolicy.Default);

        Answer Ask(InstanceType to) => FeasibilityGate
            .Judge(new FeasibilityQuestion(fleet, demand, Make.P3, to, Catalogue, new PriceBook([], [], [], []), PlanningPolicy.Default))
            .Single(finding => finding.Rule == "platform").Passes;

        Assert.Equal([Answer.No, Answer.No, Answer.Yes], [Ask(G5g), Ask(Make.Inf2), Ask(Make.G5)]);
    }

    [Fact]
    public void Lifecycle_EndStillToCome_IsAConditionUntilThen()
    {
        Assert.Equal(Answer.Unknown, Ending(Make.Monday.AddDays(-1))!.Passes);
        Assert.Contains("ends on 2026-03-02", Ending(Make.Monday.AddDays(-1))!.Reason, StringComparison.Ordinal);
        Assert.Equal(Answer.No, Ending(Make.Monday.AddDays(1))!.Passes);
    }

    /// <summary>An Inferentia1 of 8 GiB has four cores of 2 GiB, of which 15 % stay free.</summary>
    [Theory]
    [InlineData(1.7, Answer.Yes)]
    [InlineData(1.8, Answer.Unknown)]
    public void NeuronCoreMemory_IsAQuarterOfTheChip(double memory, Answer expected)
    {
        var catalogue = new HardwareCatalogue([], [Make.Device("Inferentia1", AcceleratorKind.Inferentia)], [], [])
        {
            Partitions = new Dictionary<string, IReadOnlyList<DevicePartition>> { ["Inferentia1"] = [new("1 core", 0.25, 0.25, 1, [0, 1, 2, 3], "test")] },
        };

        Assert.Equal(expected, Judge(Make.Inf1, catalogue, Make.Monday, new Workload { ModelMemoryGib = memory }).Single(finding => finding.Rule == "neuron-core-memory").Passes);
    }

    [Fact]
    public void Tenancy_DedicatedHost_MustBeChecked()
    {
        var fleet = Make.Fleet(Make.P3, 2);
        fleet = fleet with { Instances = [.. fleet.Instances.Select(instance => instance with { Tenancy = "host" })] };

        Assert.Equal(Answer.Unknown, Judge(Make.G5, Catalogue, Make.Monday, Workload.Undeclared, fleet).Single(finding => finding.Rule == "tenancy").Passes);
        Assert.DoesNotContain(Judge(Make.G5, Catalogue, Make.Monday, Workload.Undeclared), finding => finding.Rule == "tenancy");
    }

    private static RuleFinding? Ending(DateTime nowUtc) => Judge(
        Make.G5,
        new HardwareCatalogue([], [], [new FamilyLifecycle("g5", LifecyclePolicy.Exclude, Make.Monday, "G5 is leaving.", "test")], []),
        nowUtc,
        Workload.Undeclared).SingleOrDefault(finding => finding.Rule == "life-cycle");

    private static IReadOnlyList<RuleFinding> Judge(InstanceType to, HardwareCatalogue catalogue, DateTime nowUtc, Workload workload, Fleet? fleet = null)
    {
        fleet ??= Make.Fleet(Make.P3, 2, workload);
        var demand = DemandProfiler.Profile(Make.Usage(2, _ => 1), fleet, Make.P3, PlanningPolicy.Default);
        return FeasibilityGate.Judge(new FeasibilityQuestion(fleet, demand, Make.P3, to, catalogue, new PriceBook([], [], [], []), PlanningPolicy.Default) { NowUtc = nowUtc });
    }
}
