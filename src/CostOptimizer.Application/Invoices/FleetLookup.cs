using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Invoices;

/// <summary>Leads from what an invoice names to fleets: instance ids that analyses saw, else the tag that names fleets.</summary>
/// <param name="byResource">Instance ids and SageMaker variant instances.</param>
/// <param name="known">Ids of all fleets.</param>
/// <param name="fleetTag">Key of the tag that names fleets.</param>
public sealed class FleetLookup(IReadOnlyDictionary<string, FleetId> byResource, IReadOnlySet<FleetId> known, string fleetTag)
{
    private readonly Dictionary<string, FleetId>.AlternateLookup<ReadOnlySpan<char>> _byResource =
        new Dictionary<string, FleetId>(byResource, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>As exports write it: CUR turns every character but letters, digits and underscores into an underscore, behind <c>user_</c>.</summary>
    public string FleetTag { get; } = fleetTag;

    /// <param name="resource">An id, or an ARN that ends in one.</param>
    public FleetId? OfResource(ReadOnlySpan<char> resource)
    {
        if (resource.IsEmpty)
        {
            return null;
        }

        return _byResource.TryGetValue(resource[(resource.LastIndexOf('/') + 1)..], out var fleet) || _byResource.TryGetValue(resource, out fleet) ? fleet : null;
    }

    /// <returns>Null when no analysis knows a fleet of that name there.</returns>
    public FleetId? OfTag(string account, string region, string name) => new FleetId($"{account}/{region}/{name}") is var id && known.Contains(id) ? id : null;
}
