using System.Collections;

namespace CostOptimizer.Core.Billing;

/// <summary>Instance-hours, hour by hour, that take few different values: each value is kept once, and one byte an hour says which.</summary>
/// <remarks>A fleet runs at few different levels, most at one. Two weeks take some hundred bytes so, instead of five thousand.</remarks>
public sealed class HourLevels : IReadOnlyList<decimal>
{
    private const int Most = 256;

    private readonly decimal[] _levels;

    /// <summary>By hour, the index of its level; null where there is only one.</summary>
    private readonly byte[]? _levelOf;

    private HourLevels(int count, decimal[] levels, byte[]? levelOf) => (Count, _levels, _levelOf) = (count, levels, levelOf);

    public int Count { get; }

    public decimal this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _levels[_levelOf is null ? 0 : _levelOf[index]];
        }
    }

    /// <returns>The same values to the digit; the list itself where they are too many.</returns>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<decimal> hours)
    {
        if (hours is HourLevels or { Count: 0 })
        {
            return hours;
        }

        // 2.0 and 2 are equal, but not the same digits.
        var indexes = new Dictionary<(decimal Value, byte Scale), byte>();
        var levelOf = new byte[hours.Count];
        for (var hour = 0; hour < levelOf.Length; hour++)
        {
            var level = (hours[hour], hours[hour].Scale);
            if (!indexes.TryGetValue(level, out var index))
            {
                if (indexes.Count == Most)
                {
                    return hours;
                }

                indexes.Add(level, index = (byte)indexes.Count);
            }

            levelOf[hour] = index;
        }

        return new HourLevels(hours.Count, [.. indexes.Keys.Select(level => level.Value)], indexes.Count == 1 ? null : levelOf);
    }

    /// <summary>A figure of each hour, computed once for all hours of one level.</summary>
    public static IReadOnlyList<decimal> Each(IReadOnlyList<decimal> hours, Func<decimal, decimal> of) => hours is HourLevels known
        ? new HourLevels(known.Count, [.. known._levels.Select(of)], known._levelOf)
        : Of([.. hours.Select(of)]);

    public IEnumerator<decimal> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
