using CostOptimizer.Application.Metrics;

namespace CostOptimizer.Application.Grouping;

/// <summary>A fleet as grouped, ready to have its metrics collected.</summary>
/// <param name="Notices">Sentences about its declaration, for example a tag that could not be read.</param>
public sealed record FleetGroup(FleetTarget Target, IReadOnlyList<string> Notices);
