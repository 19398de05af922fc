namespace CostOptimizer.Core.Performance;

/// <summary>Finds the benchmark family that a declared model name means.</summary>
internal sealed class FamilyNames
{
    private const int ShortestPrefix = 4;
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byModel = new(StringComparer.Ordinal);

    /// <param name="measured">Family and model name of each measurement; a model name that does not begin with its family's is not used.</param>
    public FamilyNames(IEnumerable<(string Family, string Model)> measured)
    {
        foreach (var (family, model) in measured.Distinct().Order())
        {
            _byKey.TryAdd(Key(family), family);
            if (Key(model).StartsWith(Key(family), StringComparison.Ordinal))
            {
                _byModel.TryAdd(Key(model), family);
            }
        }
    }

    /// <returns>
    /// The family of the same letters and digits, else that of a measured model of this name (bert-base for
    /// <c>google/BERT-base-uncased</c>); else, not exact, the longest that the name starts with, but never resnet15 for
    /// resnet152. Null when there is none.
    /// </returns>
    public FamilyMatch? Resolve(string? model)
    {
        var key = Key((model ?? "").Split('/')[^1]);
        if (key.Length == 0)
        {
            return null;
        }

        if (_byKey.TryGetValue(key, out var same) || _byModel.TryGetValue(key, out same))
        {
            return new FamilyMatch(same, IsExact: true);
        }

        for (var length = key.Length - 1; length >= ShortestPrefix; length--)
        {
            var splitsNumber = char.IsAsciiDigit(key[length]) && char.IsAsciiDigit(key[length - 1]);
            if (!splitsNumber && _byKey.TryGetValue(key[..length], out var family))
            {
                return new FamilyMatch(family, IsExact: false);
            }
        }

        return null;
    }

    internal static string Key(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
