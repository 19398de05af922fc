namespace CostOptimizer.Application.Grouping;

/// <summary>How instances become fleets.</summary>
public sealed record GroupingOptions
{
    /// <summary>Rules that win over everything else; the first that matches an instance takes it.</summary>
    public IReadOnlyList<GroupingRule> Rules { get; init; } = [];

    /// <summary>Tag whose value names the fleet.</summary>
    public string FleetTag { get; init; } = "costopt:fleet";

    /// <summary>Prefix of the tags that declare a workload, for example <c>costopt:model</c>.</summary>
    public string WorkloadTagPrefix { get; init; } = "costopt:";

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(FleetTag))
        {
            yield return "Grouping:FleetTag is empty: name the tag whose value is the fleet, for example costopt:fleet.";
        }

        if (string.IsNullOrWhiteSpace(WorkloadTagPrefix))
        {
            yield return "Grouping:WorkloadTagPrefix is empty: give the prefix of the workload tags, for example costopt:.";
        }

        for (var index = 0; index < Rules.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(Rules[index].Fleet) || string.IsNullOrWhiteSpace(Rules[index].TagKey))
            {
                yield return $"Grouping:Rules:{index} needs Fleet (the name to give) and TagKey (the tag to match).";
            }
        }
    }
}
