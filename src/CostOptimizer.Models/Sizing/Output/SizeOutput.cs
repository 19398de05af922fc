using System.ComponentModel;

namespace CostOptimizer.Models.Sizing;

[Description("The size of a fleet, and the cost of inferences.")]
public sealed record SizeOutput(
    [property: Description("The fleet; null without demand.")] FleetSizeOutput? Fleet,
    [property: Description("The queue with each count asked for.")] IReadOnlyList<QueueOutput> Evaluated,
    [property: Description("In the order given.")] IReadOnlyList<UnitCostOutput> UnitCosts);
