namespace CostOptimizer.Simulator.Estates;

/// <summary>One AWS account and what lives in it.</summary>
public sealed class SimulatedAccount
{
    /// <summary>12 digits.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary><c>aws</c> or <c>aws-cn</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>Regions switched on for this account, in the order of the file.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>May list the accounts of its partition's organization.</summary>
    public required bool IsManagement { get; init; }

    /// <summary>Long-lived key of a reading user; worth nothing outside this simulator.</summary>
    public required string AccessKeyId { get; init; }

    public required string SecretAccessKey { get; init; }

    /// <summary>The role that may be assumed into this account; null when there is none.</summary>
    public required SimulatedRole? Role { get; init; }

    /// <summary>ARN of <see cref="Role"/>, or null.</summary>
    public string? RoleArn => Role is null ? null : Arn("iam", $"role/{Role.Name}");

    internal IReadOnlyList<string> Denied { get; init; } = [];

    internal IReadOnlyList<FleetSpec> Fleets { get; init; } = [];

    internal IReadOnlyList<ReservedInstanceSpec> ReservedInstances { get; init; } = [];

    internal IReadOnlyList<SavingsPlanSpec> SavingsPlans { get; init; } = [];

    internal IReadOnlyList<CapacityReservationSpec> CapacityReservations { get; init; } = [];

    internal string Currency => Partition == "aws-cn" ? "CNY" : "USD";

    internal string Arn(string service, string resource, string region = "") =>
        $"arn:{Partition}:{service}:{region}:{Id}:{resource}";

    /// <summary>True when a deny entry, possibly ending in <c>*</c>, names the action.</summary>
    internal bool Denies(string action) => Denied.Any(denied => denied.EndsWith('*')
        ? action.StartsWith(denied[..^1], StringComparison.Ordinal)
        : action == denied);
}
