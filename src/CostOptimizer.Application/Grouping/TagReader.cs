using System.Globalization;

namespace CostOptimizer.Application.Grouping;

/// <summary>Reads typed values from the tags of one prefix and collects every fault instead of stopping at the first.</summary>
internal sealed class TagReader(IReadOnlyDictionary<string, string> tags, string prefix)
{
    private const int ShownLength = 60;

    private readonly List<string> _faults = [];
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Faults => _faults;

    public string? Text(string name)
    {
        _asked.Add(name);
        return tags.TryGetValue(prefix + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    /// <summary>A tag that nobody asked for is a misspelt one: its value would be lost without a word. Call it last.</summary>
    /// <param name="elsewhere">A tag of the prefix that others read.</param>
    public void RefuseOthers(string elsewhere)
    {
        foreach (var key in tags.Keys.Where(key => key != elsewhere && key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (!_asked.Contains(key[prefix.Length..]))
            {
                _faults.Add($"Tag {Shown(key)} is unknown and was ignored: use one of {string.Join(", ", _asked.Select(name => prefix + name))}.");
            }
        }
    }

    public T? OneOf<T>(string name, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (values.TryGetValue(text.ToLowerInvariant(), out var value))
        {
            return value;
        }

        Fault(name, text, "use one of " + string.Join(", ", values.Keys));
        return null;
    }

    public TimeZoneInfo? Zone(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
        {
            return zone;
        }

        Fault(name, text, "give an IANA time zone such as Europe/Berlin");
        return null;
    }

    public double? Number(string name, double above, double most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > above && value <= most)
        {
            return value;
        }

        Fault(name, text, string.Create(CultureInfo.InvariantCulture, $"give a number above {above} and no more than {most}"));
        return null;
    }

    public int? Count(string name, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most)
        {
            return value;
        }

        Fault(name, text, string.Create(CultureInfo.InvariantCulture, $"give a whole number from 1 to {most}"));
        return null;
    }

    private void Fault(string name, string text, string fix)
    {
        _faults.Add($"Tag {prefix}{name} is '{Shown(text)}': {fix}. It was ignored.");
    }

    private static string Shown(string text) => text.Length <= ShownLength ? text : text[..ShownLength] + "…";
}
