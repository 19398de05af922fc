using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Advice;

/// <summary>AWS's advice for one resource beside ours.</summary>
/// <param name="Fleet">Null when no fleet of the newest analysis holds the resource.</param>
/// <param name="Headline">Ours for the fleet; plain text.</param>
/// <param name="Ours">Middle saving of the fleet per month ÷ its instances; null when nothing was computed.</param>
/// <param name="Theirs">Their saving at list prices.</param>
/// <param name="Differences">In the order of the reasons.</param>
/// <param name="Unexplained">Ours less theirs, less the lines that fields account for; null when the two cannot be compared.</param>
public sealed record ComparedAdvice(
    AwsAdvice Advice, FleetId? Fleet, string? Headline, Money? Ours, Money? Theirs, IReadOnlyList<AdviceDifference> Differences, Money? Unexplained);
