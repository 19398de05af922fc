namespace CostOptimizer.Application.Grouping;

/// <summary>An explicit rule: instances whose tag matches form one fleet.</summary>
public sealed record GroupingRule
{
    /// <summary>Name of the fleet that the rule makes.</summary>
    public string Fleet { get; init; } = "";

    public string TagKey { get; init; } = "";

    /// <summary>Exact value of the tag.</summary>
    public string TagValue { get; init; } = "";
}
