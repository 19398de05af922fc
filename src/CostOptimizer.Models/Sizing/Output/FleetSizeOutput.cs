using System.ComponentModel;

namespace CostOptimizer.Models.Sizing;

public sealed record FleetSizeOutput(
    [property: Description("Instances to run at the peak, spare included; null when no number meets the SLO.")] int? Instances,
    [property: Description("Instances without spare.")] int? Needed,
    [property: Description("What decided needed: each need that equals it.")] IReadOnlyList<BindingName> Binding,
    [property: Description("One sentence on what decided.")] string Reason,
    [property: Description("Sustained peak after growth, items per second.")] double PeakItemsPerSecond,
    [property: Description("Burst peak after growth, items per second.")] double BurstItemsPerSecond,
    [property: Description("Busy accelerators at the sustained peak: the load in Erlangs.")] double LoadErlangs,
    [property: Description("Ceiling used.")] double UtilizationCeiling,
    [property: Description("Fewest instances under the ceiling; null when no number meets the SLO.")] int? ForUtilization,
    [property: Description("Fewest whose capacity holds the burst peak.")] int? ForBurst,
    [property: Description("Fewest that meet the SLO; null without one.")] int? ForLatency,
    [property: Description("Policy's floor.")] int Floor,
    [property: Description("What an instance can do.")] CapacityOutput Capacity,
    [property: Description("The queue with needed instances.")] QueueOutput? AtNeeded,
    [property: Description("The queue with all instances.")] QueueOutput? AtInstances,
    [property: Description("With mode autoscaled: instances in each hour, spare included.")] IReadOnlyList<int>? Hours,
    [property: Description("With mode autoscaled: their sum.")] int? InstanceHours,
    [property: Description("Cost, when a price was given.")] FleetCostOutput? Cost);
