namespace CostOptimizer.Core.Planning.Uncertainty;

/// <summary>
/// An option's outcomes from the hardest draw to the easiest. Counts only fall on the way up, so that between two rungs
/// with equal hours all are equal: few of some hundred rungs are ever sized.
/// </summary>
/// <param name="isMonotone">False where no one order of the draws orders the counts: then every rung is sized.</param>
internal sealed class OutcomeLadder(int count, Func<int, Outcome> at, bool isMonotone)
{
    private readonly Outcome?[] _rungs = new Outcome?[count];

    public Outcome this[int rung] => _rungs[rung] ??= at(rung);

    /// <returns>All outcomes; a rung that was not sized itself holds another's with the same hours and cost.</returns>
    public IReadOnlyList<Outcome> All()
    {
        Fill(0, count - 1);
        return _rungs!;
    }

    /// <returns>How many rungs save; for monotone ladders.</returns>
    public int CountSaving()
    {
        if (this[0].Saving > 0m)
        {
            return count;
        }

        if (this[count - 1].Saving <= 0m)
        {
            return 0;
        }

        var (loses, saves) = (0, count - 1);
        while (saves - loses > 1)
        {
            var middle = (loses + saves) / 2;
            (loses, saves) = this[middle].Saving > 0m ? (loses, middle) : (middle, saves);
        }

        return count - saves;
    }

    private void Fill(int from, int to)
    {
        var (low, high) = (this[from], this[to]);
        if (to - from < 2)
        {
            return;
        }

        if (isMonotone && low.Sized?.Signature == high.Sized?.Signature)
        {
            for (var rung = from + 1; rung < to; rung++)
            {
                _rungs[rung] ??= low;
            }

            return;
        }

        var middle = (from + to) / 2;
        Fill(from, middle);
        Fill(middle, to);
    }
}
