using System.Globalization;
using System.Text.Json;

namespace CostOptimizer.Models.Json;

/// <summary>Reads money and other exact numbers without losing a digit.</summary>
internal static class Decimals
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <returns>Null for anything but a number, in JSON or in a string, that a decimal of 28 digits holds exactly.</returns>
    public static object? Read(JsonElement element)
    {
        var text = TextOf(element);
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && Digits(text) <= 28 && IsNotLost(text, value)
            ? value
            : null;
    }

    /// <returns>True for a number that is refused for its digits alone.</returns>
    public static bool HasTooManyDigits(JsonElement element) =>
        decimal.TryParse(TextOf(element), Style, CultureInfo.InvariantCulture, out _) && Read(element) is null;

    private static string TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.String => element.GetString()!,
        _ => "",
    };

    /// <summary>Without trailing zeros, so that equal amounts look the same.</summary>
    public static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;

    private static int Digits(string text) =>
        text.TakeWhile(character => character is not ('e' or 'E')).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();

    // 1e-40 would become zero, the most dangerous price.
    private static bool IsNotLost(string text, decimal value) => value != 0m || Digits(text) == 0;
}
