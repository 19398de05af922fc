namespace CostOptimizer.Simulator.Estates;

/// <summary>Instances (or a SageMaker endpoint) that serve one workload in one account and region.</summary>
internal sealed class FleetSpec
{
    public required string Name { get; init; }

    public required string Region { get; init; }

    public required bool IsSageMaker { get; init; }

    /// <summary>How many of each instance type run; already scaled.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Types { get; init; }

    /// <summary>Zone ids the instances are spread over, in turn.</summary>
    public required IReadOnlyList<string> ZoneIds { get; init; }

    /// <summary><c>on-demand</c>, <c>spot</c> or <c>capacity-block</c>.</summary>
    public required string Lifecycle { get; init; }

    /// <summary><c>Linux/UNIX</c>, <c>Windows</c> or <c>Red Hat Enterprise Linux</c>.</summary>
    public required string Platform { get; init; }

    /// <summary><c>default</c> or <c>dedicated</c>.</summary>
    public required string Tenancy { get; init; }

    public required double LaunchedDaysAgo { get; init; }

    /// <summary>The last so many instances were launched later than the others.</summary>
    public required int LateCount { get; init; }

    public required double LateDaysAgo { get; init; }

    public required AutoScalingSpec? AutoScaling { get; init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    public required IReadOnlyList<LeftoverSpec> Leftovers { get; init; }

    public required MetricsSpec Metrics { get; init; }
}
