using System.Globalization;

namespace CostOptimizer.Models.Json;

/// <summary>What a member takes, in a person's words.</summary>
internal static class Words
{
    public static string Of(ContractMember member) => Of(member.Type, member);

    public static string Of(Type type, ContractMember member) =>
        type == typeof(string) ? member.Form?.Words ?? "a text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateTime) ? string.Create(CultureInfo.InvariantCulture, $"an instant in UTC such as 2026-01-01T00:00:00Z, of the years {DocumentReader.FirstYear} to {DocumentReader.LastYear}")
        : type.IsEnum ? "one of " + string.Join(", ", EnumNames(type))
        : type == typeof(int) && member.Choices is { } choices ? string.Join(", ", choices.Values.SkipLast(1)) + $" or {choices.Values[^1].ToString(CultureInfo.InvariantCulture)}"
        : type == typeof(int) ? "a whole number" + Range(member.Bounds)
        : type == typeof(decimal) || type == typeof(double) ? "a number" + Range(member.Bounds)
        : Contract.ItemOf(type) is { } item ? $"a list{Count(member.Items)}, each {Of(item, member)}"
        : "an object";

    public static IEnumerable<string> EnumNames(Type type) => Enum.GetNames(type).Select(Contract.Name);

    public static string Range(BoundsAttribute? bounds)
    {
        if (bounds is null)
        {
            return "";
        }

        var low = double.IsInfinity(bounds.Minimum) ? null : $"{(bounds.AboveMinimum ? "above" : "from")} {Number(bounds.Minimum)}";
        var high = double.IsInfinity(bounds.Maximum) ? null : $"{(bounds.BelowMaximum ? "below" : "to")} {Number(bounds.Maximum)}";
        return (low, high) switch
        {
            (not null, null) => bounds.AboveMinimum ? $" {low}" : $" of {Number(bounds.Minimum)} or more",
            (null, not null) => $" {high}",
            _ => $" {low} {(bounds.BelowMaximum ? "and below" : "to")} {Number(bounds.Maximum)}",
        };
    }

    public static string Count(ItemsAttribute? items) =>
        items is null ? "" : string.Create(CultureInfo.InvariantCulture, $" of {items.Minimum} to {items.Maximum} entries");

    private static string Number(double value) => value.ToString("0.################", CultureInfo.InvariantCulture);
}
