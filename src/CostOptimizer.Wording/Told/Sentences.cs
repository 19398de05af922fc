using System.Collections.Frozen;

namespace CostOptimizer.Wording.Told;

/// <summary>
/// The planner writes its reasons in English sentences that are made of fixed forms and quantities. Here the same forms
/// stand in other languages, and the quantities are carried over: nothing is invented, and what has no form stays English.
/// </summary>
public static class Sentences
{
    private const string Separator = " => ";
    private const int Deepest = 4;

    private static readonly FrozenDictionary<Language, SentenceRule[]> Rules =
        new Dictionary<Language, SentenceRule[]> { [Language.Chinese] = Read("zh-Hans") }.ToFrozenDictionary();

    /// <param name="sentence">As the model stored it.</param>
    /// <returns>The sentence in the reader's language; null when it has no form there.</returns>
    public static string? Tell(string sentence, Locale locale) =>
        locale.Language == Language.English ? sentence
        : Tell(sentence, Rules[locale.Language], Deepest) is { } told ? Weekdays.InChinese(told) : null;

    private static string? Tell(string sentence, SentenceRule[] rules, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        foreach (var rule in rules)
        {
            if (rule.Tell(sentence, part => Tell(part, rules, depth - 1)) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>One form a line; the first that fits counts, so the longer ones stand first. Lines that begin with # are remarks.</summary>
    private static SentenceRule[] Read(string language)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream($"told/{language}.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split(Separator))
                .Select(pair => pair is [var english, var told]
                    ? new SentenceRule(english, told)
                    : throw new InvalidOperationException($"{language}.txt has a line that is no pair: {pair[0]}")),
        ];
    }
}
