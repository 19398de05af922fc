using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Planning.Hours;

/// <summary>
/// Instance-hours of a window by how high each hour is: a fleet runs at few different levels, so sums over layers take
/// a few additions instead of one per hour. The hours themselves are made only when they are billed.
/// </summary>
internal sealed class HourProfile
{
    private readonly decimal[] _levels;
    private readonly int[] _counts;
    private readonly Func<IReadOnlyList<decimal>> _makeHours;
    private IReadOnlyList<decimal>? _hours;

    /// <param name="levels">Distinct instance-hours of an hour, ascending.</param>
    /// <param name="counts">Hours at each level.</param>
    /// <param name="hours">The same, hour by hour.</param>
    public HourProfile(decimal[] levels, int[] counts, Func<IReadOnlyList<decimal>> hours)
    {
        (_levels, _counts, _makeHours) = (levels, counts, hours);
        for (var level = 0; level < levels.Length; level++)
        {
            Total += levels[level] * counts[level];
            Length += counts[level];
        }
    }

    public static HourProfile Of(IReadOnlyList<decimal> hours)
    {
        var kept = HourLevels.Of(hours);
        return Of(() => kept);
    }

    /// <param name="hours">Called now, and again if the hours are asked for one by one: profiles outlive them by far.</param>
    public static HourProfile Of(Func<IReadOnlyList<decimal>> hours)
    {
        decimal[] sorted = [.. hours()];
        Array.Sort(sorted);
        List<decimal> levels = [];
        List<int> counts = [];
        foreach (var hour in sorted)
        {
            if (levels.Count > 0 && levels[^1] == hour)
            {
                counts[^1]++;
                continue;
            }

            levels.Add(hour);
            counts.Add(1);
        }

        return new HourProfile([.. levels], [.. counts], hours);
    }

    /// <summary>Instance-hours of the window.</summary>
    public decimal Total { get; }

    /// <summary>Hours of the window.</summary>
    public int Length { get; }

    /// <summary>The largest hour; 0 when there is none.</summary>
    public decimal Highest => _levels.Length == 0 ? 0m : _levels[^1];

    /// <summary>The whole number of instances that covers every hour.</summary>
    public int Peak => (int)Math.Ceiling(Highest);

    /// <summary>Hour by hour.</summary>
    public IReadOnlyList<decimal> Hours => _hours ??= HourLevels.Of(_makeHours());

    /// <returns>Instance-hours above <paramref name="from"/> and up to <paramref name="to"/> instances.</returns>
    public decimal Between(int from, int to)
    {
        var sum = 0m;
        for (var level = _levels.Length - 1; level >= 0 && _levels[level] > from; level--)
        {
            sum += (Math.Min(_levels[level], to) - from) * _counts[level];
        }

        return sum;
    }

    /// <summary>Every hour as a share of an amount; all 0 where the amount is.</summary>
    public HourProfile Share(decimal of) => of == 0m
        ? this
        : new([.. _levels.Select(level => level / of)], _counts, () => HourLevels.Each(Hours, hour => hour / of));

    /// <summary>The same hours for so many times the instances.</summary>
    public HourProfile Times(int factor) =>
        new([.. _levels.Select(level => level * factor)], _counts, () => HourLevels.Each(Hours, hour => hour * factor));

    /// <summary>
    /// Instances from the <paramref name="from"/>-th on that are worth committing: the k-th one is when the share of
    /// hours that needs it × on-demand exceeds the committed rate. That share falls with k, so the last one is found by
    /// halving.
    /// </summary>
    public int WorthCommitting(int from, int to, decimal onDemand, decimal committed)
    {
        var (worth, idle) = (0, Math.Max(0, to - from) + 1);
        while (idle - worth > 1)
        {
            var middle = (worth + idle) / 2;
            (worth, idle) = Between(from + middle - 1, from + middle) / Length * onDemand > committed ? (middle, idle) : (worth, middle);
        }

        return worth;
    }
}
