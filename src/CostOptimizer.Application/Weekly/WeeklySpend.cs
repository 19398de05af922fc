using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>
/// What a week cost, by a run whose look-back holds it. A fleet's cost over the look-back, which was billed hour by hour, is
/// spread over its instance-hours; the week gets those that it ran. So the weeks of a look-back add up to its bill, and a
/// fleet that doubled on Wednesday shows it. Unused commitments and usage of no fleet are spread evenly over the hours.
/// </summary>
internal sealed class WeeklySpend
{
    /// <summary>As bills are rounded: sums stay exact.</summary>
    private const int Decimals = 12;

    private const string OfHours = "× look-back hours ÷ 730 × instance-hours of the week ÷ instance-hours of the look-back";
    private const string OfTime = "less that of the fleets, × hours read ÷ 730";

    private readonly AnalysisResult _result;
    private readonly Window _week;

    public WeeklySpend(AnalysisResult result, Window week)
    {
        (_result, _week) = (result, week);
        var run = result.Run.Window;
        var from = week.FromUtc > run.FromUtc ? week.FromUtc : run.FromUtc;
        var to = week.ToUtc < run.ToUtc ? week.ToUtc : run.ToUtc;
        HoursRead = to <= from ? 0 : (int)(to - from).TotalHours;
        Months = to <= from ? [] : [.. MonthsOf(from, to)];
    }

    /// <summary>Hours of the week in the run's look-back.</summary>
    public int HoursRead { get; }

    /// <summary>Those hours by UTC month.</summary>
    public IReadOnlyList<Window> Months { get; }

    public bool IsWhole => HoursRead == (int)_week.Length.TotalHours;

    public decimal InstanceHours(FleetAnalysis fleet) => InstanceHours(fleet, _week);

    public static decimal InstanceHours(FleetAnalysis fleet, Window window) =>
        fleet.Demand.Hours.Where(hour => window.Contains(hour.HourUtc)).Sum(hour => Exact(hour.InstanceHours));

    /// <returns>Null when the fleet's price is unknown.</returns>
    public Figure<Money>? Effective(FleetAnalysis fleet) => Share(fleet, fleet.Costs?.Effective, "effective");

    /// <inheritdoc cref="Effective"/>
    public Figure<Money>? List(FleetAnalysis fleet) => Share(fleet, fleet.Costs?.List, "list");

    /// <summary>What belongs to no fleet: usage outside all of them, and commitments that nothing used.</summary>
    public Figure<Money> EffectiveOutside(EstateTotal total) =>
        Rest(total.Effective, _result.Plan.Fleets.Select(fleet => fleet.Costs?.Effective), $"plan.totals[{total.Currency}].effective");

    /// <inheritdoc cref="EffectiveOutside"/>
    public Figure<Money> ListOutside(EstateTotal total) =>
        Rest(total.List, _result.Plan.Fleets.Select(fleet => fleet.Costs?.List), $"plan.totals[{total.Currency}].list");

    private Figure<Money>? Share(FleetAnalysis fleet, Money? perMonth, string field)
    {
        if (perMonth is not { } monthly)
        {
            return null;
        }

        var all = fleet.Demand.Hours.Sum(hour => Exact(hour.InstanceHours));
        var share = all == 0m ? 0m : monthly.Amount * (decimal)_result.Run.Window.Length.TotalHours * InstanceHours(fleet) / (HoursPer.Month * all);
        return new Figure<Money>(
            monthly with { Amount = Math.Round(share, Decimals) },
            new FigureSource(_result.Run.Id, $"plan.fleets[{fleet.Fleet.Id}].costs.{field}", OfHours));
    }

    private Figure<Money> Rest(Money perMonth, IEnumerable<Money?> fleets, string field)
    {
        var inFleets = fleets.OfType<Money>().Where(cost => cost.Currency == perMonth.Currency).Sum(cost => cost.Amount);
        var rest = (perMonth.Amount - inFleets) * HoursRead / HoursPer.Month;
        return new Figure<Money>(perMonth with { Amount = Math.Round(rest, Decimals) }, new FigureSource(_result.Run.Id, field, OfTime));
    }

    private static IEnumerable<Window> MonthsOf(DateTime from, DateTime to)
    {
        var end = new DateTime(from.Year, from.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
        return end < to ? [new Window(from, end), new Window(end, to)] : [new Window(from, to)];
    }

    /// <summary>Instance-hours are sums of 5-minute parts in binary; nine decimals remove its noise.</summary>
    private static decimal Exact(double hours) => Math.Round((decimal)hours, 9);
}
