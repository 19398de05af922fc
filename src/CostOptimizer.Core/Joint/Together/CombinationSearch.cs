namespace CostOptimizer.Core.Joint.Together;

/// <summary>Finds the cheapest combination of one contender for each unit; the first of each is where it starts from.</summary>
/// <param name="sizes">Contenders of each unit, at least one.</param>
/// <param name="cost">Of a combination, by the index of each unit's contender.</param>
internal sealed class CombinationSearch(IReadOnlyList<int> sizes, Func<IReadOnlyList<int>, decimal> cost)
{
    /// <summary>Differences up to a hundredth of a currency unit are no reason to choose differently.</summary>
    private const decimal Least = 0.01m;

    private const int MostSweeps = 2;

    /// <summary>Product of the sizes, or more than <paramref name="most"/> where it is.</summary>
    public static int Combinations(IReadOnlyList<int> sizes, int most)
    {
        var product = 1;
        foreach (var size in sizes)
        {
            product *= size;
            if (product > most)
            {
                return product;
            }
        }

        return product;
    }

    /// <summary>Every combination. Of equal ones, that which changes the fewest units; then the first.</summary>
    public IReadOnlyList<int> Exact()
    {
        (int[] Choice, decimal Cost)[] all = [.. All().Select(choice => (choice, cost(choice)))];
        var cheapest = all.Min(each => each.Cost);
        return all.Where(each => each.Cost <= cheapest + Least).MinBy(each => each.Choice.Count(index => index > 0)).Choice;
    }

    /// <summary>One unit after the other, each to its best contender beside the others' present ones, while that saves.</summary>
    /// <param name="order">Units in the order in which they are tried.</param>
    /// <param name="most">Costs that may be computed.</param>
    public IReadOnlyList<int> Descend(IReadOnlyList<int> order, int most)
    {
        var current = new int[sizes.Count];
        if (order.Count == 0 || most < 2)
        {
            return current;
        }

        var known = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var best = Known(current)!.Value;
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var before = best;
            foreach (var unit in order)
            {
                best = Improve(unit, best);
            }

            if (best == before)
            {
                break;
            }
        }

        return current;

        decimal Improve(int unit, decimal least)
        {
            var kept = current[unit];
            for (var index = 0; index < sizes[unit]; index++)
            {
                var trial = (int[])current.Clone();
                trial[unit] = index;
                if (Known(trial) is { } tried && tried < least - Least)
                {
                    (least, kept) = (tried, index);
                }
            }

            current[unit] = kept;
            return least;
        }

        decimal? Known(int[] choice)
        {
            var key = string.Join(' ', choice);
            if (!known.TryGetValue(key, out var value))
            {
                if (known.Count >= most)
                {
                    return null;
                }

                known.Add(key, value = cost(choice));
            }

            return value;
        }
    }

    private IEnumerable<int[]> All()
    {
        var choice = new int[sizes.Count];
        while (true)
        {
            yield return (int[])choice.Clone();
            var unit = sizes.Count - 1;
            while (unit >= 0 && ++choice[unit] == sizes[unit])
            {
                choice[unit--] = 0;
            }

            if (unit < 0)
            {
                yield break;
            }
        }
    }
}
