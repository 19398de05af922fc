using System.Globalization;
using CostOptimizer.Simulator.Estates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CostOptimizer.Simulator.Yaml;

/// <summary>
/// A strict view of one YAML mapping. Readers return a stand-in and record a fault when a value is missing or wrong;
/// <see cref="Finish"/> records every key that nobody asked for.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string path, FaultList faults)
{
    private readonly HashSet<string> _known = [];

    public int Line => (int)node.Start.Line;

    public bool Has(string key) => Find(key) is not null;

    public string Required(string key) => Optional(key) ?? Missing(key, "");

    public string? Optional(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value } scalar when value.Length > 0 || scalar.Style != ScalarStyle.Plain:
                return value;
            case { } other:
                Fault(key, "is not a text", "write one value on the line of the key", other);
                return null;
        }
    }

    public int Integer(string key, int? fallback, int min, int max) =>
        (int)Number(key, fallback, min, max, "a whole number", static value => value == Math.Floor(value));

    public double Number(string key, double? fallback, double min, double max) =>
        Number(key, fallback, min, max, "a number", static _ => true);

    /// <summary>Money and rates: exact, never through binary floating point.</summary>
    public decimal Amount(string key, decimal? fallback)
    {
        if (Optional(key) is not { } text)
        {
            return fallback ?? Missing(key, 0m);
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(key, "is not an amount", "write a decimal such as 3.06");
        return 0m;
    }

    public bool Flag(string key, bool fallback)
    {
        switch (Optional(key))
        {
            case null:
                return fallback;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Fault(key, "is not a truth value", "write true or false");
                return fallback;
        }
    }

    public DateTimeOffset? Instant(string key)
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        Fault(key, "is not a UTC instant", "write it like 2026-11-16T00:00:00Z");
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string Choice(string key, string? fallback, params ReadOnlySpan<string> words)
    {
        var value = Optional(key);
        if (value is null)
        {
            return fallback ?? Missing(key, words[0]);
        }

        if (words.Contains(value))
        {
            return value;
        }

        Fault(key, "is not known", $"use one of {string.Join(", ", words!)}");
        return words[0];
    }

    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(map, PathOf(key), faults);
            case { } other:
                Fault(key, "is not a mapping", "write 'key: value' lines below it", other);
                return null;
        }
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var maps = new List<YamlMap>();
        var items = Items(key);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is YamlMappingNode map)
            {
                maps.Add(new YamlMap(map, $"{PathOf(key)}[{i}]", faults));
            }
            else
            {
                Fault($"{key}[{i}]", "is not a mapping", "write '- key: value'", items[i]);
            }
        }

        return maps;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } value })
            {
                texts.Add(value);
            }
            else
            {
                Fault(key, "holds something that is no text", "write a list such as [a, b]", item);
            }
        }

        return texts;
    }

    public IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<KeyValuePair<YamlNode, YamlNode>> children = Map(key) is { } map ? map.Node.Children : [];
        foreach (var (name, value) in children)
        {
            if (name is YamlScalarNode { Value: { Length: > 0 } text } && value is YamlScalarNode { Value: { } content })
            {
                pairs[text] = content;
            }
            else
            {
                Fault(key, "holds a pair that is not text to text", "write 'name: value'", value);
            }
        }

        return pairs;
    }

    public void Fault(string key, string problem, string fix) => Fault(key, problem, fix, Find(key));

    /// <summary>Records every key that no reader asked for.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_known.Contains(name))
            {
                faults.Add(new EstateFault(
                    (int)key.Start.Line, PathOf(name), "", "is not a field here",
                    $"use one of {string.Join(", ", _known.Order(StringComparer.Ordinal))}"));
            }
        }
    }

    private YamlMappingNode Node => node;

    private double Number(string key, double? fallback, double min, double max, string kind, Func<double, bool> fits)
    {
        if (Optional(key) is not { } text)
        {
            return fallback ?? Missing(key, min);
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max && fits(value))
        {
            return value;
        }

        Fault(key, $"is not {kind} in range", string.Create(
            CultureInfo.InvariantCulture, $"write {kind} from {min} to {max}"));
        return min;
    }

    private IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.Children];
            case { } other:
                Fault(key, "is not a list", "write '- ' before each entry", other);
                return [];
        }
    }

    private T Missing<T>(string key, T standIn)
    {
        // A value of the wrong shape has been reported already.
        if (Find(key) is null)
        {
            faults.Add(new EstateFault(Line, PathOf(key), "", "is missing", "add it"));
        }

        return standIn;
    }

    private void Fault(string key, string problem, string fix, YamlNode? at) => faults.Add(new EstateFault(
        (int)(at ?? node).Start.Line, PathOf(key), (at as YamlScalarNode)?.Value ?? "", problem, fix));

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
