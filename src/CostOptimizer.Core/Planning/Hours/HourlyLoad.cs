using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Planning.Hours;

/// <summary>
/// An autoscaled fleet's hours sorted by what they ask for, so that a count for every hour takes a search per level
/// instead of a sizing per hour. Without a promised latency only: an hour's count is then the larger of two ceilings.
/// </summary>
/// <remarks>
/// Counts rise with the need, so the largest count of the hours within the scale-in lag is the count of their largest
/// need: the lag is applied to the needs, once for all targets.
/// </remarks>
internal sealed class HourlyLoad
{
    /// <summary>Nearer than this to a whole number, doubles do not decide: decimals do, as in <see cref="InstanceSizing"/>.</summary>
    private const double Near = 1e-6;

    private const short Off = -1;

    private readonly short[] _levelOf;
    private readonly Need[] _sorted;
    private readonly int[] _hoursBelow;
    private readonly int _off;

    /// <param name="peak">Its peaks bound every hour, its ceiling applies.</param>
    public HourlyLoad(SizingRequest peak, IReadOnlyList<HourlyNeed> hours, int scaleInLagHours)
    {
        Need[] needs = [.. hours.Select(hour => NeedOf(peak, hour))];
        Need[] lagged = [.. needs.Select((need, hour) => need.IsOn ? Largest(needs, Math.Max(0, hour - scaleInLagHours), hour) : need)];
        _sorted = [.. lagged.Where(need => need.IsOn).Distinct().Order()];
        _hoursBelow = new int[_sorted.Length + 1];
        _levelOf = new short[lagged.Length];
        for (var hour = 0; hour < lagged.Length; hour++)
        {
            _levelOf[hour] = lagged[hour].IsOn ? checked((short)Array.BinarySearch(_sorted, lagged[hour])) : Off;
            if (lagged[hour].IsOn)
            {
                _hoursBelow[_levelOf[hour] + 1]++;
            }
        }

        for (var level = 0; level < _sorted.Length; level++)
        {
            _hoursBelow[level + 1] += _hoursBelow[level];
        }

        _off = lagged.Length - _hoursBelow[^1];
    }

    /// <param name="request">The window's own sizing request, with its result.</param>
    public HourProfile Counts(SizingRequest request, InstanceCount most)
    {
        var different = _sorted.Length == 0 ? 0 : Math.Min(_sorted.Length, Count(_sorted[^1], request, most) - Count(_sorted[0], request, most) + 1);
        var (levels, hours) = (new decimal[different + 1], new int[different + 1]);
        hours[0] = _off;
        var used = _off > 0 ? 1 : 0;
        for (var from = 0; from < _sorted.Length; used++)
        {
            var count = Count(_sorted[from], request, most);
            var end = EndOf(count, from, request, most);
            (levels[used], hours[used]) = (count, _hoursBelow[end] - _hoursBelow[from]);
            from = end;
        }

        Array.Resize(ref levels, used);
        Array.Resize(ref hours, used);
        return new HourProfile(levels, hours, () => [.. _levelOf.Select(level => level == Off ? 0m : Count(_sorted[level], request, most))]);
    }

    private static Need Largest(Need[] needs, int from, int to)
    {
        var largest = needs[from];
        for (var hour = from + 1; hour <= to; hour++)
        {
            largest = needs[hour].CompareTo(largest) > 0 ? needs[hour] : largest;
        }

        return largest;
    }

    /// <returns>The first need after <paramref name="from"/> with a larger count.</returns>
    private int EndOf(int count, int from, SizingRequest request, InstanceCount most)
    {
        var (same, more) = (from, _sorted.Length);
        while (more - same > 1)
        {
            var middle = (same + more) / 2;
            (same, more) = Count(_sorted[middle], request, most) == count ? (middle, more) : (same, middle);
        }

        return more;
    }

    private static int Count(Need need, SizingRequest request, InstanceCount most)
    {
        if (need.IsGap)
        {
            return most.Total;
        }

        var capacity = need.IsBurst ? (decimal)request.UnitsPerInstance : request.UnitsPerInstance * (decimal)request.Ceiling;
        var instances = need.Units * request.Growth / request.Speedup / (double)capacity;
        var whole = Math.Abs(instances - Math.Round(instances)) > Near * Math.Max(1, instances)
            ? Math.Ceiling(instances)
            : (double)Math.Ceiling((decimal)need.Units * (decimal)request.Growth / (decimal)request.Speedup / capacity);
        return Math.Min(most.Total, Math.Max(Math.Max(1, request.Floor), (int)Math.Min(whole, most.Total)) + request.Spare);
    }

    private static Need NeedOf(SizingRequest peak, HourlyNeed hour)
    {
        if (!hour.IsOn)
        {
            return Need.Off;
        }

        if (hour.Sustained is not { } sustained)
        {
            return Need.Gap;
        }

        var mean = Math.Min(sustained, peak.Sustained);
        var burst = Math.Min(hour.Burst ?? sustained, peak.Burst);
        return burst > mean / peak.Ceiling ? new Need(burst, burst) : new Need(mean / peak.Ceiling, mean);
    }

    /// <param name="Order">What needs of both kinds are compared by: units that must be there.</param>
    /// <param name="Units">Busy source units, sustained or in a burst.</param>
    private readonly record struct Need(double Order, double Units) : IComparable<Need>
    {
        public static Need Off => new(double.NegativeInfinity, 0);

        public static Need Gap => new(double.PositiveInfinity, double.PositiveInfinity);

        public bool IsOn => !double.IsNegativeInfinity(Order);

        public bool IsGap => double.IsPositiveInfinity(Order);

        /// <summary>What no ceiling was put on: a burst, or what needs none.</summary>
        public bool IsBurst => Order == Units;

        /// <summary>Off hours come first; equal orders of both kinds stay apart.</summary>
        public int CompareTo(Need other) => (Order, Units).CompareTo((other.Order, other.Units));
    }
}
