using System.Globalization;
using System.Text.Json;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>Reads answers as a caller would.</summary>
internal static class Json
{
    public static IReadOnlyList<JsonElement> Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path).GetString();

    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.GetProperty(name);
        }

        return element;
    }

    public static Money Money(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var money = element.At(path);
        return new Money(decimal.Parse(money.Text("amount")!, CultureInfo.InvariantCulture), new Currency(money.Text("currency")!));
    }

    /// <returns>The sentences of a problem under one field.</returns>
    public static IReadOnlyList<string> Errors(this JsonElement problem, string field) =>
        problem.At("errors").TryGetProperty(field, out var sentences) ? [.. sentences.EnumerateArray().Select(sentence => sentence.GetString()!)] : [];
}
