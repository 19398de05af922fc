using System.Globalization;

namespace CostOptimizer.Models.Json;

/// <summary>Collects what is wrong with a document, so that one run names every fault.</summary>
internal sealed class Faults
{
    // A file of the wrong kind has a fault in every value; a person reads the first few.
    private const int MostShown = 100;
    private const int LongestValue = 80;

    private readonly List<string> _sentences = [];

    public bool Any => _sentences.Count > 0;

    /// <param name="fix">What to do, without a full stop, for example <c>give a number above 0</c>.</param>
    public void Add(string path, string value, string fix) => _sentences.Add($"{path} is {Shorten(value)}: {fix}.");

    public void Missing(string path, string fix) => _sentences.Add($"{path} is missing: {fix}.");

    public void Sentence(string sentence) => _sentences.Add(sentence);

    /// <exception cref="ModelInputException">At least one fault was added.</exception>
    public void ThrowIfAny()
    {
        if (_sentences.Count > 0)
        {
            throw new ModelInputException(_sentences.Count <= MostShown
                ? _sentences
                : [.. _sentences.Take(MostShown), string.Create(CultureInfo.InvariantCulture, $"{_sentences.Count - MostShown} more faults are not shown: mend these first.")]);
        }
    }

    private static string Shorten(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
