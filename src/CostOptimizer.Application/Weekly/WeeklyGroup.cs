using System.Net.Mail;

namespace CostOptimizer.Application.Weekly;

/// <summary>People who get the same weekly report.</summary>
public sealed record WeeklyGroup
{
    private const int LongestName = 60;

    /// <summary>Letters, digits and hyphens; names the archive and the messages.</summary>
    public string Name { get; init; } = "";

    /// <summary>E-mail addresses; empty for a report that is only archived, or stored in S3.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>BCP 47: <c>en</c> by default, with any region, or <c>zh-CN</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>IANA name of the zone whose weeks are meant; UTC by default.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Only fleets of these accounts; all by default.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Only fleets with one of these tags, <c>KEY=VALUE</c> each; all by default.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public WeeklyScope Scope() => new(Accounts, [.. Tags.Select(tag => tag.Split('=', 2)).Where(tag => tag.Length == 2).Select(tag => new WeeklyTag(tag[0], tag[1]))]);

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <param name="place">Of the group among the settings, for the sentences.</param>
    public IEnumerable<string> Faults(string place)
    {
        if (Name.Length is 0 or > LongestName || !Name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            yield return $"{place}:Name is '{Name}': give 1 to {LongestName} letters, digits and hyphens.";
        }

        foreach (var address in Addresses.Where(address => !IsAddress(address)))
        {
            yield return $"{place}:Addresses has '{address}', which is no e-mail address: give one such as finance@example.com.";
        }

        if (Language.Split('-', 2)[0].ToLowerInvariant() is not ("en" or "zh"))
        {
            yield return $"{place}:Language is '{Language}', in which there are no texts: give en or zh-CN.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"{place}:TimeZone is '{TimeZone}', which this machine does not know: give an IANA name such as Europe/Berlin.";
        }

        foreach (var tag in Tags.Where(tag => tag.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            yield return $"{place}:Tags has '{tag}': give KEY=VALUE.";
        }
    }

    // Nothing but an address: no display name, no line end that could become a header.
    internal static bool IsAddress(string text) =>
        text.All(character => character is > ' ' and < '\u007F' and not ('<' or '>' or '"' or ',')) && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
