namespace CostOptimizer.Core.Fleets;

/// <summary>What a fleet serves, as far as tags or configuration declare it. Null and Unknown mean not declared.</summary>
public sealed record Workload
{
    public static Workload Undeclared { get; } = new();

    /// <summary>Model name as declared, for example <c>bert-base</c>; joins the benchmark table's model family.</summary>
    public string? Model { get; init; }

    /// <summary>Task, for example <c>text-to-speech</c> or <c>classification</c>.</summary>
    public string? Task { get; init; }

    public string? Framework { get; init; }

    public Precision? Precision { get; init; }

    public ServingStack? ServingStack { get; init; }

    public WorkloadBound? Bound { get; init; }

    /// <summary>Items per call to the device, 1 or more.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Time of one call at <see cref="BatchSize"/> on the present device, when declared.</summary>
    public TimeSpan? ServiceTime { get; init; }

    /// <summary>99th percentile of that time, where it is known to vary; at least <see cref="ServiceTime"/>.</summary>
    public TimeSpan? ServiceTimeP99 { get; init; }

    /// <summary>Device memory of one model replica, over all its devices, GiB.</summary>
    public double? ModelMemoryGib { get; init; }

    /// <summary>Devices that one replica is sharded over; 1 when not sharded.</summary>
    public int ShardedOver { get; init; } = 1;

    public Answer NeedsCuda { get; init; }

    public Answer DynamicShapes { get; init; }

    public Answer CompilesOnNeuron { get; init; }

    public Answer Arm64Ready { get; init; }

    public Answer NeedsFp64 { get; init; }

    public Answer NeedsNvLink { get; init; }

    public Answer SpotTolerant { get; init; }

    /// <summary>
    /// Whether its capacity may follow a timetable. Unknown: off where nothing is ever asked, and only once a person has checked.
    /// </summary>
    public Answer ScheduleTolerant { get; init; }

    /// <summary>Whether it may share a device with other fleets. Unknown becomes a condition to check.</summary>
    public Answer SharingTolerant { get; init; }

    /// <summary>Zone in which its weeks repeat; null = the policy's.</summary>
    public TimeZoneInfo? TimeZone { get; init; }
}
