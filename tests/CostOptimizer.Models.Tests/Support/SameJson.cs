using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostOptimizer.Models.Tests.Support;

/// <summary>Compares documents member by member; numbers agree to a billionth, as the last bits of a logarithm differ by machine.</summary>
internal static class SameJson
{
    private const double Tolerance = 1e-9;

    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key))
                    .SelectMany(name => left.ContainsKey(name) && right.ContainsKey(name)
                        ? Differences(left[name], right[name], $"{path}.{name}")
                        : [$"{path}.{name} is on one side only"]);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).Index().SelectMany(pair => Differences(pair.Item.First, pair.Item.Second, string.Create(CultureInfo.InvariantCulture, $"{path}[{pair.Index}]")));
            default:
                return AreSame(expected, actual) ? [] : [$"{path} is {actual?.ToJsonString() ?? "null"} and should be {expected?.ToJsonString() ?? "null"}"];
        }
    }

    private static bool AreSame(JsonNode? expected, JsonNode? actual)
    {
        if (expected?.GetValueKind() != JsonValueKind.Number || actual?.GetValueKind() != JsonValueKind.Number)
        {
            return JsonNode.DeepEquals(expected, actual);
        }

        var (left, right) = (Number(expected), Number(actual));
        return Math.Abs(left - right) <= Tolerance * Math.Max(1e-6, Math.Max(Math.Abs(left), Math.Abs(right)));
    }

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
