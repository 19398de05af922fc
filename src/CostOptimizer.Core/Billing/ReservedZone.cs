namespace CostOptimizer.Core.Billing;

/// <summary>Capacity reservations of one account, offering and zone, which running instances fill in the order of their ids.</summary>
/// <param name="RunningNode">Index of the on-demand node that runs in them; null when nothing does.</param>
/// <param name="Reservations">Each with the index of the node that takes its idle hours.</param>
internal sealed record ReservedZone(int? RunningNode, (int IdleNode, int Count, ActiveSpan Span)[] Reservations);
