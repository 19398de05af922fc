using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("A load, what an instance can do and what was promised. With demand and capacity the fleet is sized; unitCosts alone only price inferences.")]
public sealed record SizeInput
{
    [Description("What this file shows; ignored.")]
    public string? Description { get; init; }

    [Description("Work to be done; together with capacity.")]
    public DemandInput? Demand { get; init; }

    [Description("What one instance can do; together with demand.")]
    public CapacityInput? Capacity { get; init; }

    [Description("What one call takes. Without it no queue is modelled and the ceiling stands in for it.")]
    public ServiceTimeInput? Service { get; init; }

    [Description("Bound on the 99th percentile of response time, milliseconds; needs service.")]
    [Bounds(Minimum = 0, Maximum = 1e7, AboveMinimum = true)]
    public double? SloP99Milliseconds { get; init; }

    [Description("How much room is kept.")]
    public SizePolicyInput Policy { get; init; } = new();

    [Description("What the work takes of the host.")]
    public NeedsInput Needs { get; init; } = new();

    [Description("Counts of instances to evaluate beside the answer, which lists them ascending.")]
    [Bounds(Minimum = 1, Maximum = 1_000_000)]
    [Items(0, 1_000)]
    public IReadOnlyList<int> Evaluate { get; init; } = [];

    [Description("Price of an instance, for the fleet's cost and that of an inference.")]
    public PriceInput? Price { get; init; }

    [Description("Further prices and throughputs whose cost per inference is asked; the answer lists them by name.")]
    [Items(0, 10_000)]
    public IReadOnlyList<UnitCostInput> UnitCosts { get; init; } = [];
}
