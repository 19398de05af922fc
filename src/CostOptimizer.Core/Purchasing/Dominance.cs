namespace CostOptimizer.Core.Purchasing;

/// <summary>Drops offers that another one of the pool replaces at no higher cost on everything that they cover.</summary>
/// <remarks>
/// Exact: each unit of the dropped offer can be swapped for the other's at no loss, a whole reservation for whole ones of which so
/// many make one of it, or for a plan, which comes in any amount. It leaves a few of the dozens of terms, payments and kinds that
/// each type is sold under.
/// </remarks>
internal static class Dominance
{
    // Draws are quotients; a whole number of them differs from one in the last digits.
    private const int Decimals = 15;

    /// <param name="draws">By source: units per money of each row that it covers.</param>
    /// <param name="scarceUpfront">Whether a budget makes upfront fees count.</param>
    /// <returns>Those kept, owned ones included, in their order.</returns>
    public static List<CoverSource> Keep(IReadOnlyList<CoverSource> sources, IReadOnlyDictionary<CoverSource, Dictionary<DemandRow, decimal>> draws, bool scarceUpfront)
    {
        var byRow = sources
            .Where(source => source.Sale is not null)
            .SelectMany(source => draws[source].Keys.Select(row => (Row: row, Source: source)))
            .ToLookup(pair => pair.Row, pair => pair.Source, ReferenceEqualityComparer.Instance);
        return [.. sources.Where(source => source.Sale is null || (draws[source].Count > 0 && !byRow[draws[source].Keys.First()].Any(other => Replaces(other, source))))];

        bool Replaces(CoverSource other, CoverSource source)
        {
            if (ReferenceEquals(other, source))
            {
                return false;
            }

            var better = false;
            foreach (var (row, draw) in draws[source])
            {
                if (!draws[other].TryGetValue(row, out var otherDraw) || !IsDivisible(other, otherDraw, draw) || other.Fee * otherDraw > source.Fee * draw || (scarceUpfront && other.Upfront * otherDraw > source.Upfront * draw))
                {
                    return false;
                }

                better |= other.Fee * otherDraw < source.Fee * draw;
            }

            return better || IsPreferred(other, source);
        }
    }

    private static bool IsDivisible(CoverSource other, decimal otherDraw, decimal draw) =>
        !other.IsReservation || decimal.Round(otherDraw / draw, Decimals) % 1m == 0m;

    /// <summary>At one price: plans, which come in any amount, the widest first; then less upfront, shorter, smaller.</summary>
    private static bool IsPreferred(CoverSource left, CoverSource right)
    {
        var order = right.Kind.CompareTo(left.Kind);
        order = order != 0 ? order : left.Sale!.Payment.CompareTo(right.Sale!.Payment);
        order = order != 0 ? order : left.Sale!.TermYears.CompareTo(right.Sale!.TermYears);
        order = order != 0 ? order : left.Fee.CompareTo(right.Fee);
        return (order != 0 ? order : string.CompareOrdinal(left.Id, right.Id)) < 0;
    }
}
