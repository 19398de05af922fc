namespace CostOptimizer.Core.Billing;

/// <summary>Which usage the hours have to be gone through for: commitments reach it, or reserved capacity follows from it.</summary>
/// <remarks>The rest is on demand in every hour, so that its sum says everything. In large estates that is most of it.</remarks>
internal sealed class TouchedNodes
{
    public TouchedNodes(BillingEstate estate, CoverOrder order)
    {
        var touched = new bool[estate.Nodes.Count];
        foreach (var nodes in order.Layers.SelectMany(layer => layer.Steps).Select(step => step.Nodes))
        {
            Array.Fill(touched, true, nodes.First, nodes.Count);
        }

        foreach (var zone in estate.Reservations)
        {
            touched[zone.RunningNode ?? zone.Reservations[0].IdleNode] = true;
            foreach (var reservation in zone.Reservations)
            {
                touched[reservation.IdleNode] = true;
            }
        }

        Nodes = [.. Enumerable.Range(0, touched.Length).Where(node => touched[node])];
        Lines = [.. Nodes.SelectMany(node => Enumerable.Range(estate.Nodes[node].FirstLine, estate.Nodes[node].LineCount))];
    }

    public int[] Nodes { get; }

    public int[] Lines { get; }
}
