using System.Globalization;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Scheduling;

namespace CostOptimizer.Core.Planning.Timetables;

/// <summary>Writes a timetable so that its hours can be added up again: one line for each number of instances.</summary>
internal static class TimetableArithmetic
{
    /// <summary>Instance-hours a month from the hours at each level.</summary>
    /// <param name="suffix">Tells quantiles apart.</param>
    public static void Hours(Arithmetic sheet, string symbol, string label, string suffix, SizedTarget sized, TimetableSizer timetables, MonthScale toMonth)
    {
        var schedule = sized.Timetable!;
        List<string> terms = [];
        foreach (var (instances, hours) in timetables.Levels(schedule))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"hours_at_{instances}{suffix}");
            sheet.Given(name, ArithmeticOfCost.At(suffix, $"Hours of the timetable with {instances} running"), toMonth.Of(hours), "h/month", $"largest need of each hour of the week seen: {ScheduleText.Of(schedule)}");
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"{instances} * {name}"));
        }

        sheet.Derived(symbol, label, toMonth.Of(sized.TotalHours), "h/month", string.Join(" + ", terms), "cost model 5: schedule");
    }

    /// <summary>The part of the saving that the mode alone brings, at on-demand prices.</summary>
    public static void Saving(Arithmetic sheet, decimal fullHours, decimal hours, decimal price, decimal discount, string unit) =>
        sheet.Derived("mode_saving", "Part of the saving that the timetable alone brings", (fullHours - hours) * price * (1m - discount), unit, "(full_hours - target_hours) * price_target * (1 - private_discount)", "at on-demand prices");

    public static void Unserved(Arithmetic sheet, double unserved) =>
        sheet.Given("unserved", "Share of a week's demand that a timetable of the other weeks missed, at worst", unserved, "1", "each whole week left out in turn");
}
