namespace CostOptimizer.Core.Billing;

/// <summary>One try of an hour: nodes that no rule ranks apart draw on the commitments that match them at one rate.</summary>
/// <param name="Nodes">They share what is covered by the hours they have left.</param>
/// <param name="Draw">Units of the commitment per instance-hour.</param>
/// <param name="Commitments">Indexes, in the order of their ids, in which they are used up.</param>
/// <param name="FirstCell">
/// The step's totals start here: one cell per line of its nodes and commitment, commitments running fastest.
/// </param>
internal sealed record CoverStep(NodeRange Nodes, decimal Draw, int[] Commitments, int FirstCell);
