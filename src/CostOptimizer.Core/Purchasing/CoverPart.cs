using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Usage and what may cover it.</summary>
/// <param name="Sources">Each covers a row at least.</param>
/// <param name="Draws">By source: units per money of uncovered usage of each row that it covers.</param>
internal sealed record CoverPart(
    IReadOnlyList<DemandRow> Rows,
    IReadOnlyList<CoverSource> Sources,
    IReadOnlyDictionary<CoverSource, Dictionary<DemandRow, decimal>> Draws)
{
    public static CoverPart Of(IReadOnlyList<DemandRow> rows, IReadOnlyList<CoverSource> sources)
    {
        var byPool = rows.ToLookup(row => row.Pool, StringComparer.Ordinal);
        var byReach = rows.ToLookup(row => (row.Pool, (row.Offering.Region.Code, SizeFlexibility.FamilyOf(row.Offering.TypeName))));
        var draws = new Dictionary<CoverSource, Dictionary<DemandRow, decimal>>(ReferenceEqualityComparer.Instance);
        foreach (var source in sources)
        {
            var drawn = new Dictionary<DemandRow, decimal>(ReferenceEqualityComparer.Instance);
            foreach (var row in source.Reach is { } reach ? byReach[(source.Pool, reach)] : byPool[source.Pool])
            {
                if (source.DrawOf(row) is { } draw)
                {
                    drawn.Add(row, draw / row.Uncovered);
                }
            }

            if (drawn.Count > 0)
            {
                draws.Add(source, drawn);
            }
        }

        return new CoverPart(rows, [.. sources.Where(draws.ContainsKey)], draws);
    }

    /// <summary>Parts that share no source, so that each is bought for alone; usage that nothing covers is in none.</summary>
    public IReadOnlyList<CoverPart> Split()
    {
        var parents = new Dictionary<DemandRow, DemandRow>(ReferenceEqualityComparer.Instance);
        foreach (var source in Sources)
        {
            var first = Root(Draws[source].Keys.First());
            foreach (var row in Draws[source].Keys)
            {
                parents[Root(row)] = first;
            }
        }

        var rows = Rows.Where(parents.ContainsKey).ToLookup(Root, ReferenceEqualityComparer.Instance);
        var sources = Sources.ToLookup(source => Root(Draws[source].Keys.First()), ReferenceEqualityComparer.Instance);
        return [.. rows.Select(part => this with { Rows = [.. part], Sources = [.. sources[part.Key!]] })];

        DemandRow Root(DemandRow row)
        {
            while (parents.TryGetValue(row, out var parent) && !ReferenceEquals(parent, row))
            {
                row = parent;
            }

            return row;
        }
    }
}
