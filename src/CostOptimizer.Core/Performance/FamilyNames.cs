namespace CostOptimizer.Core.Performance;

/// <summary>Finds the benchmark family that a declared model name means.</summary>
internal sealed class FamilyNames
{
    private const int ShortestPrefix = 4;
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);

    public FamilyNames(IEnumerable<string> families)
    {
        foreach (var family in families.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _byKey.TryAdd(Key(family), family);
        }
    }

    /// <returns>
    /// The family of the same letters and digits, else the longest that the name starts with (bert-base for
    /// <c>google/BERT-base-uncased</c>, never resnet15 for resnet152); null when there is none.
    /// </returns>
    public string? Resolve(string? model)
    {
        var key = Key((model ?? "").Split('/')[^1]);
        if (key.Length == 0)
        {
            return null;
        }

        for (var length = key.Length; length >= Math.Min(ShortestPrefix, key.Length); length--)
        {
            var splitsNumber = length < key.Length && char.IsAsciiDigit(key[length]) && char.IsAsciiDigit(key[length - 1]);
            if (!splitsNumber && _byKey.TryGetValue(key[..length], out var family))
            {
                return family;
            }
        }

        return null;
    }

    internal static string Key(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
