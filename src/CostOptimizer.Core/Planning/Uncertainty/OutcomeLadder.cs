namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>
/// An option's outcomes from the hardest draw to the easiest. Counts only fall on the way up, so that between two rungs
/// with equal hours all are equal: few of some hundred rungs are ever sized.
/// </summary>
/// <param name="isMonotone">False where no one order of the draws orders the counts: then every rung is sized.</param>
internal sealed class OutcomeLadder(int count, Func<int, Outcome> at, bool isMonotone)
{
    private readonly SortedList<int, Outcome> _known = [];

    public Outcome this[int rung]
    {
        get
        {
            if (!_known.TryGetValue(rung, out var outcome))
            {
                _known.Add(rung, outcome = at(rung));
            }

            return outcome;
        }
    }

    /// <returns>All outcomes; a rung that was not sized itself holds another's with the same hours and cost.</returns>
    public Outcome[] All()
    {
        var rungs = new Outcome[count];
        Fill(rungs, 0, count - 1);
        return rungs;
    }

    /// <returns>How many rungs save; for monotone ladders.</returns>
    public int CountSaving()
    {
        // What is known already goes first; most options save, or lose, from end to end.
        var loses = _known.Where(rung => rung.Value.Saving <= 0m).Select(rung => rung.Key).DefaultIfEmpty(-1).Last();
        var saves = _known.Where(rung => rung.Value.Saving > 0m).Select(rung => rung.Key).DefaultIfEmpty(count).First();
        for (var rung = loses < 0 ? 0 : saves == count ? count - 1 : (loses + saves) / 2; saves - loses > 1; rung = (loses + saves) / 2)
        {
            (loses, saves) = this[rung].Saving > 0m ? (loses, rung) : (rung, saves);
        }

        return count - saves;
    }

    private void Fill(Outcome[] rungs, int from, int to)
    {
        var (low, high) = (this[from], this[to]);
        (rungs[from], rungs[to]) = (low, high);
        if (to - from < 2)
        {
            return;
        }

        if (isMonotone && low.Sized?.Signature == high.Sized?.Signature && (low.Costing is null) == (high.Costing is null))
        {
            rungs.AsSpan(from + 1, to - from - 1).Fill(low);
            return;
        }

        var middle = (from + to) / 2;
        Fill(rungs, from, middle);
        Fill(rungs, middle, to);
    }
}
