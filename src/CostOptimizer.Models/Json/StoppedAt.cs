using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CostOptimizer.Models.Json;

/// <summary>Where in a document that is no JSON its reading stops.</summary>
internal static class StoppedAt
{
    /// <returns>Path of the member or item that cannot be read, such as <c>$.usage[0].quantity</c>; of what it stands in where it has none.</returns>
    public static string PathIn(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DocumentReader.MostDepth });
        var levels = new List<(string? Name, int Items)>();
        try
        {
            while (reader.Read())
            {
                Follow(ref reader, levels);
            }
        }
        catch (JsonException)
        {
            // That it stops is what was asked about.
        }

        return levels.Aggregate(new StringBuilder("$"), (path, level) => level.Items >= 0
            ? path.Append(CultureInfo.InvariantCulture, $"[{level.Items}]")
            : level.Name is { } name ? path.Append('.').Append(name) : path).ToString();
    }

    /// <param name="levels">Open objects with the member that they are at, and open lists with the items that were read; −1 for an object.</param>
    private static void Follow(ref Utf8JsonReader reader, List<(string? Name, int Items)> levels)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[^1] = (reader.GetString(), -1);
                break;
            case JsonTokenType.StartObject:
                levels.Add((null, -1));
                break;
            case JsonTokenType.StartArray:
                levels.Add((null, 0));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                Count(levels);
                break;
            default:
                Count(levels);
                break;
        }
    }

    private static void Count(List<(string? Name, int Items)> levels)
    {
        if (levels.Count > 0 && levels[^1].Items >= 0)
        {
            levels[^1] = (null, levels[^1].Items + 1);
        }
    }
}
