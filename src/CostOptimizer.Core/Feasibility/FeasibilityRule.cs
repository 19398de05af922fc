namespace CostOptimizer.Core.Feasibility;

/// <summary>One named rule of what may move where.</summary>
/// <param name="Name">Stable, for example <c>device-memory</c>.</param>
/// <param name="Question">What it asks, for a reader; the table in README.md is made of these.</param>
/// <param name="Judge">Null when the rule has nothing to say about this move.</param>
/// <param name="Source">Where the rule comes from.</param>
internal sealed record FeasibilityRule(string Name, string Question, Func<FeasibilityQuestion, Ruling?> Judge, string Source);
