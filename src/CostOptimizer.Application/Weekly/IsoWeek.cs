using System.Globalization;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>A week of ISO 8601: Monday to Sunday, numbered so that week 1 holds the year's first Thursday.</summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    private const int Days = 7;

    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public IsoWeek(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9000);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ISOWeek.GetWeeksInYear(year));
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    public int Number { get; }

    public DateOnly FirstDay => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly LastDay => FirstDay.AddDays(Days - 1);

    public IsoWeek Previous => Of(FirstDay.AddDays(-Days));

    public IsoWeek Next => Of(FirstDay.AddDays(Days));

    public static IsoWeek Of(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(midnight), ISOWeek.GetWeekOfYear(midnight));
    }

    /// <summary>The week that an instant lies in by the wall clock of a zone.</summary>
    public static IsoWeek Of(DateTime instantUtc, TimeZoneInfo zone) =>
        Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instantUtc, zone)));

    /// <param name="text">For example <c>2026-W46</c>.</param>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4..6] != "-W"
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 2000 or > 9000 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    /// <summary>
    /// The week's hours: 168, or one more or less where clocks change. Usage is known by whole UTC hours, so in a zone that
    /// is off by part of an hour the week begins and ends at the UTC hour before its midnights.
    /// </summary>
    public Window HoursIn(TimeZoneInfo zone) => new(StartIn(zone), Next.StartIn(zone));

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <returns>For example <c>2026-W46</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private DateTime StartIn(TimeZoneInfo zone)
    {
        var midnight = FirstDay.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30); // A zone whose clocks go forward at midnight has no midnight on that day.
        }

        var start = TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
        return new DateTime(start.Ticks - (start.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);
    }
}
