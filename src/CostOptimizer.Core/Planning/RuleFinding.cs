using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning;

/// <summary>What one feasibility rule says of one candidate.</summary>
/// <param name="Rule">Stable name, for example <c>device-memory</c>.</param>
/// <param name="Passes">Yes passes, No excludes, Unknown becomes a condition to check.</param>
/// <param name="Reason">For the reader: <c>not T4: 19 GiB of model memory on a 16 GiB device</c>.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record RuleFinding(string Rule, Answer Passes, string Reason, string Source);
