namespace CostOptimizer.Core.Billing;

/// <summary>The hours of one key on one node.</summary>
/// <param name="Series">Summed hour by hour; empty for an idle reservation, whose hours follow from what runs in it.</param>
internal sealed record NodeLine(LineKey Key, IReadOnlyList<decimal>[] Series)
{
    /// <summary>The same, added up before: for usage that is billed again and again. Null where it is not.</summary>
    public KnownHours? Known { get; init; }

    public decimal HoursIn(int hour)
    {
        if (Known is not null)
        {
            return Known.Hours[hour];
        }

        if (Series.Length == 1)
        {
            return Grain.Of(Series[0][hour]);
        }

        var sum = 0m;
        foreach (var hours in Series)
        {
            sum += Grain.Of(hours[hour]);
        }

        return sum;
    }

    public decimal TotalOf(int hours)
    {
        if (Known is not null)
        {
            return Known.Total;
        }

        var sum = 0m;
        for (var hour = 0; hour < hours; hour++)
        {
            sum += HoursIn(hour);
        }

        return sum;
    }

    public bool RepeatsIn(int hour)
    {
        if (Known is not null)
        {
            return Known.Hours[hour] == Known.Hours[hour - 1];
        }

        foreach (var hours in Series)
        {
            if (hours[hour] != hours[hour - 1])
            {
                return false;
            }
        }

        return true;
    }
}
