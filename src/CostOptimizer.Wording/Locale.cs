using System.Globalization;

namespace CostOptimizer.Wording;

/// <summary>What a reader reads: the language of texts and the culture of numbers and dates, which always fit each other.</summary>
public sealed class Locale
{
    private Locale(Language language, CultureInfo culture) => (Language, Culture) = (language, culture);

    public static Locale English { get; } = Of(Language.English);

    public static Locale Chinese { get; } = Of(Language.Chinese);

    public Language Language { get; }

    public CultureInfo Culture { get; }

    public static Locale Of(Language language) => new(language, language.UsualCulture);

    /// <summary>
    /// The first locale that we have texts for. Numbers in the manner of a language that the texts are not in would mislead
    /// (1.234 is not everywhere the same number), so a reader whose language is missing reads English numbers, too.
    /// </summary>
    /// <param name="chosen">Language that the reader has chosen; null to follow <paramref name="accepted"/>.</param>
    /// <param name="accepted">BCP 47 tags that the reader's program accepts, most wanted first; unknown ones are passed over.</param>
    public static Locale Negotiate(Language? chosen, IEnumerable<string> accepted)
    {
        foreach (var tag in accepted)
        {
            if (Language.Find(tag) is { } language && (chosen is null || chosen == language))
            {
                return new Locale(language, CultureOf(tag) ?? language.UsualCulture);
            }
        }

        return Of(chosen ?? Language.English);
    }

    // Tags come from outside: only cultures that the system knows, and only with a region, whose customs these are.
    private static CultureInfo? CultureOf(string tag)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return culture.IsNeutralCulture ? null : culture;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
