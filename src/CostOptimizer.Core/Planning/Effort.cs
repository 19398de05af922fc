using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Engineering hours by kind of move; the dearest that applies counts.</summary>
internal static class Effort
{
    /// <summary>Two weeks side by side.</summary>
    public const decimal ParallelHours = 336m;

    /// <summary>CUDA compute capability, major part (aws-reference §6.1): binaries run within one, not across.</summary>
    private static readonly Dictionary<string, int> CudaMajor = new(StringComparer.Ordinal)
    {
        ["K80"] = 3,
        ["M60"] = 5,
        ["V100"] = 7,
        ["T4"] = 7,
        ["T4G"] = 7,
        ["A10G"] = 8,
        ["A100"] = 8,
        ["L4"] = 8,
        ["L40S"] = 8,
        ["H100"] = 9,
    };

    public static OneOff Of(Option option, InstanceType from, decimal presentMonthly, decimal targetMonthly, Currency currency, PlanningPolicy policy)
    {
        var (kind, hours) = option.Action switch
        {
            ActionKind.Migrate => Move(from, option.Type),
            ActionKind.Pack => Share(from, option.Type),
            ActionKind.Schedule => ("timetable with start-up and shut-down", 8m),
            ActionKind.Rightsize or ActionKind.ScaleIn => ("resize", 4m),
            _ => ("purchase or switch-off", 2m),
        };
        if (option is { Schedule: not null, Action: not ActionKind.Schedule })
        {
            (kind, hours) = ($"{kind}, on a timetable", hours + 8m);
        }

        var parallel = option.Action is ActionKind.Migrate or ActionKind.Pack
            ? Math.Min(presentMonthly, targetMonthly) * ParallelHours / HoursPer.Month
            : 0m;
        Money[] rates = [.. policy.EngineeringHourlyRates.Where(rate => rate.Currency == currency)];
        return new OneOff(kind, hours, rates.Length == 0 ? null : rates[0], parallel);
    }

    private static (string Kind, decimal Hours) Share(InstanceType from, InstanceType to)
    {
        const decimal Placement = 24m;
        var (kind, hours) = Move(from, to);
        return from.DeviceName == to.DeviceName ? ("share hosts with other fleets", Placement) : ($"share hosts with other fleets, {kind}", hours + Placement);
    }

    private static (string Kind, decimal Hours) Move(InstanceType from, InstanceType to) =>
        IsNeuron(to) && !IsNeuron(from) ? ("port to Neuron", 160m)
        : from.Architecture != to.Architecture ? ("port to another CPU architecture", 80m)
        : from.Kind == AcceleratorKind.Cpu && to.Kind == AcceleratorKind.Cpu ? ("move between CPU families", 16m)
        : SameCuda(from, to) ? ("move within one CUDA generation", 16m)
        : ("move to another device generation", 40m);

    private static bool SameCuda(InstanceType from, InstanceType to) =>
        from.DeviceName == to.DeviceName
        || (Major(from) is { } left && left == Major(to));

    private static int? Major(InstanceType type)
    {
        // A100-40GB and V100-32GB are V100 and A100 with another memory.
        var name = type.DeviceName.Split('-')[0];
        return CudaMajor.TryGetValue(name, out var major) ? major : null;
    }

    private static bool IsNeuron(InstanceType type) => type.Kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium;
}
