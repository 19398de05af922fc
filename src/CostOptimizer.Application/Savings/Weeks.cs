namespace CostOptimizer.Application.Savings;

/// <summary>Weeks of the ledger: Monday 00:00 UTC to the next, because prices and usage are known by UTC hours.</summary>
internal static class Weeks
{
    public static DateTime Of(DateTime instantUtc) => instantUtc.Date.AddDays(-(((int)instantUtc.DayOfWeek + 6) % 7));

    public static DateTime Next(DateTime weekUtc) => weekUtc.AddDays(7);
}
