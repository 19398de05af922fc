using System.Globalization;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Prices;

/// <summary>Reads prices as AWS writes them: decimal text, ten places, whatever the machine's culture.</summary>
internal static class PriceText
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    /// <returns>Null for what is no number, and for negative ones.</returns>
    public static decimal? Parse(string? text) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && value >= 0m ? value : null;

    public static Currency? ParseCurrency(string? code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) ? new Currency(code) : null;

    public static DateTime? ParseTime(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    /// <summary>1 or 3 from <c>1yr</c> or <c>3yr</c>; null for other terms.</summary>
    public static int? ParseYears(string? lease) => lease switch
    {
        "1yr" or "1 yr" or "1 year" => 1,
        "3yr" or "3 yr" or "3 year" => 3,
        _ => null,
    };
}
