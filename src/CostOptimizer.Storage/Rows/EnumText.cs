using System.Text.Json;

namespace CostOptimizer.Storage.Rows;

/// <summary>Writes an enum in a column as documents write it: <c>accessDenied</c>.</summary>
internal static class EnumText
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T Parse<T>(string text)
        where T : struct, Enum =>
        Enum.Parse<T>(text, ignoreCase: true);
}
