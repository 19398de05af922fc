using System.Globalization;

namespace CostOptimizer.Models.Billing;

/// <summary>Instants as documents write them, and terms.</summary>
internal static class Instants
{
    private const int HoursPerYear = 8_760;

    public static string Text(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    /// <summary>A term of years is 8,760 hours each, whatever the calendar says, so that its amortized rate is that of price lists.</summary>
    public static (DateTime Start, DateTime End) Term(DateTime? start, DateTime? end, int years, WindowInput window)
    {
        var from = start ?? window.FromUtc;
        return (from, end ?? from.AddHours(years * HoursPerYear));
    }
}
