using System.Globalization;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Feasibility;

/// <summary>Rules about what fits: memory, links, bandwidth.</summary>
internal static class CapacityRules
{
    /// <summary>Frameworks reserve nearly all of a device's memory at start; a reading above this share says little of the need.</summary>
    private const double ReservedShare = 0.85;

    public static Ruling? DeviceMemory(FeasibilityQuestion question)
    {
        var shards = Math.Max(question.Workload.ShardedOver, 1);
        var declared = question.Workload.ModelMemoryGib;
        if (ReplicaGib(question.Workload, question.Demand) is not { } need)
        {
            return Ruling.Check($"device memory in use is not known: check that the model fits {Gib(question.To)}");
        }

        var devices = DevicesFor(need, question.To, question.Policy);
        if (devices <= Math.Min(shards, question.To.Devices))
        {
            return Ruling.Yes(Text($"{need:0.#} GiB per replica over {devices} device(s) leaves {question.Policy.MemoryMargin:P0} of {Gib(question.To)} free"));
        }

        var allowed = Math.Min(shards, question.To.Devices);
        var reason = Text($"{need:0.#} GiB of model memory on {allowed} device(s) of {Gib(question.To)}, of which {question.Policy.MemoryMargin:P0} stay free");
        return declared is null && MayBeReserved(question)
            ? Ruling.Check(Text($"observed {reason}; the framework may reserve more than it needs: measure the model's own use"))
            : Ruling.No($"not {question.Target}: {reason}");
    }

    /// <summary>Devices of an instance that whole replicas of the model keep busy; the rest of them serves nothing.</summary>
    public static int DevicesInReplicas(InstanceType type, Workload workload, DemandProfile demand, PlanningPolicy policy)
    {
        var each = DevicesPerReplica(type, workload, demand, policy);
        return type.Devices / each * each;
    }

    /// <summary>Devices over which one replica of the model is spread on this type: 1 where it is not sharded.</summary>
    public static int DevicesPerReplica(InstanceType type, Workload workload, DemandProfile demand, PlanningPolicy policy) =>
        type.AcceleratorCount == 0 || workload.ShardedOver <= 1 || ReplicaGib(workload, demand) is not { } need
            ? 1
            : Math.Min(DevicesFor(need, type, policy), type.Devices);

    /// <summary>Published throughput keeps every core busy, each with its own replica: a replica over several cores leaves fewer of them.</summary>
    public static Ruling? NeuronCoreMemory(FeasibilityQuestion question)
    {
        if (!question.ToNeuron || question.SameDevice
            || !question.Catalogue.Partitions.TryGetValue(question.To.DeviceName, out var parts)
            || ReplicaGib(question.Workload, question.Demand) is not { } replica)
        {
            return null;
        }

        var share = parts.Min(part => part.MemoryShare);
        var (core, need) = (Memory(question.To) * share, replica / Math.Max(question.Workload.ShardedOver, 1));
        return need <= core * (1 - question.Policy.MemoryMargin)
            ? Ruling.Yes(Text($"{need:0.#} GiB fit one NeuronCore of {core:0.#} GiB"))
            : Ruling.Check(Text($"{need:0.#} GiB do not fit one NeuronCore of {core:0.#} GiB: a replica takes several of the {1 / share:0} cores, and throughput published for one per core does not hold"));
    }

    public static Ruling? Interconnect(FeasibilityQuestion question)
    {
        if (question.ToDevice is { HasNvLink: true } || question.To.Kind == AcceleratorKind.Cpu)
        {
            return null;
        }

        return question.Workload switch
        {
            { NeedsNvLink: Answer.Yes } when !FitsOneDevice(question) => Ruling.No($"not {question.Target}: needs NVLink, and the model does not fit one device"),
            { NeedsNvLink: Answer.Unknown, ShardedOver: > 1 } when question.FromDevice is { HasNvLink: true } && !FitsOneDevice(question) =>
                Ruling.Check($"the model is sharded over {question.Workload.ShardedOver} linked devices, and {question.Target} has no such link: measure it there"),
            _ => null,
        };
    }

    public static Ruling? HostMemory(FeasibilityQuestion question) =>
        question.To.AcceleratorCount > 0 && PerDevice(question.To) < PerDevice(question.From)
            ? Ruling.Check(Text($"host memory per device falls from {PerDevice(question.From):0.#} to {PerDevice(question.To):0.#} GiB: check what the host keeps"))
            : null;

    /// <summary>Where the need is measured, the starvation guard limits the speedup; where it is not, a person must look.</summary>
    public static Ruling? HostVCpus(FeasibilityQuestion question) =>
        question.From.AcceleratorCount > 0 && question.To.AcceleratorCount > 0 && question.Demand.VCpusPerBusyDevice is null
        && VCpusPerDevice(question.To) < VCpusPerDevice(question.From)
            ? Ruling.Check(Text($"vCPUs per device fall from {VCpusPerDevice(question.From):0.#} to {VCpusPerDevice(question.To):0.#}, and how many a busy device keeps busy is not known: check that the host feeds it"))
            : null;

    public static Ruling? Network(FeasibilityQuestion question) =>
        Falls(question, question.From.NetworkGbps, question.To.NetworkGbps, "network baseline", "Gbit/s");

    public static Ruling? Storage(FeasibilityQuestion question) =>
        Falls(question, question.From.EbsMbps, question.To.EbsMbps, "EBS baseline", "Mbit/s");

    /// <summary>The metrics tell no traffic, so a smaller pipe per device can only be flagged.</summary>
    private static Ruling? Falls(FeasibilityQuestion question, double? from, double? to, string what, string unit) =>
        from / question.From.Devices > to / question.To.Devices
            ? Ruling.Check(Text($"{what} per device falls from {from / question.From.Devices:0.##} to {to / question.To.Devices:0.##} {unit}: check the traffic"))
            : null;

    private static double? ReplicaGib(Workload workload, DemandProfile demand) =>
        (workload.ModelMemoryGib ?? (demand.PeakMemoryGib * Math.Max(workload.ShardedOver, 1))) is > 0 and var need ? need : null;

    private static int DevicesFor(double replicaGib, InstanceType type, PlanningPolicy policy) =>
        (int)Math.Min(Math.Ceiling(replicaGib / (Memory(type) * (1 - policy.MemoryMargin))), int.MaxValue);

    private static bool FitsOneDevice(FeasibilityQuestion question) =>
        question.Workload.ModelMemoryGib <= Memory(question.To) * (1 - question.Policy.MemoryMargin);

    private static bool MayBeReserved(FeasibilityQuestion question) =>
        question.Demand.PeakMemoryGib >= ReservedShare * Memory(question.From);

    private static double Memory(InstanceType type) => type.AcceleratorCount > 0 ? type.AcceleratorMemoryGib : type.MemoryGib;

    private static double PerDevice(InstanceType type) => type.MemoryGib / type.Devices;

    private static double VCpusPerDevice(InstanceType type) => (double)type.VCpus / type.Devices;

    private static string Gib(InstanceType type) => Text($"{Memory(type):0.#} GiB");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
