namespace CostOptimizer.Application.Alerts;

/// <summary>What an installation wants otherwise of one kind of alert; what is left out stays as <see cref="AlertRules"/> has it.</summary>
public sealed record AlertRuleOptions
{
    /// <summary>True by default.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>0 or more, in the unit of the kind.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>An hour to 400 days; only of kinds that have one.</summary>
    public TimeSpan? Window { get; init; }

    public AlertSeverity? Severity { get; init; }
}
