using System.Globalization;

namespace CostOptimizer.Wording;

/// <summary>A language in which every text exists.</summary>
public sealed class Language
{
    private Language(string tag, string ownName, string usualCulture)
    {
        Tag = tag;
        OwnName = ownName;
        Culture = CultureInfo.GetCultureInfo(tag);
        UsualCulture = CultureInfo.GetCultureInfo(usualCulture);
    }

    public static Language English { get; } = new("en", "English", "en-US");

    /// <summary>Simplified.</summary>
    public static Language Chinese { get; } = new("zh-Hans", "简体中文", "zh-CN");

    public static IReadOnlyList<Language> All { get; } = [English, Chinese];

    /// <summary>BCP 47, as <c>lang</c> attributes and cookies write it.</summary>
    public string Tag { get; }

    /// <summary>As its readers call it.</summary>
    public string OwnName { get; }

    /// <summary>Culture of the texts.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Culture of numbers and dates for readers of whom nothing more is known.</summary>
    public CultureInfo UsualCulture { get; }

    /// <param name="tag">BCP 47, with or without a region; for example <c>en-GB</c>, <c>zh-CN</c>, <c>zh-Hans</c>.</param>
    /// <returns>Null when there are no texts in it. Readers of traditional Chinese are given the simplified texts.</returns>
    public static Language? Find(string? tag) => tag?.Split('-', 2)[0].ToLowerInvariant() switch
    {
        "en" => English,
        "zh" => Chinese,
        _ => null,
    };

    public override string ToString() => Tag;
}
