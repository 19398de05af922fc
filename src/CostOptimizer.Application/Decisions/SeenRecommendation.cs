using System.Globalization;

namespace CostOptimizer.Application.Decisions;

/// <summary>A recommendation as a message shows it: what is decided there must not override what was decided since.</summary>
/// <param name="Version">Of the fleet's newest decision when the message was written, 0 for none; null when that is not known.</param>
public sealed record SeenRecommendation(string Id, int? Version)
{
    private const char Separator = '@';

    /// <returns>For example <c>0123456789abcdef@2</c>.</returns>
    public override string ToString() => Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{Id}{Separator}{version}") : Id;

    /// <param name="text">What <see cref="ToString"/> wrote, or just an id.</param>
    public static SeenRecommendation Read(string text) =>
        text.LastIndexOf(Separator) is >= 0 and var place && int.TryParse(text.AsSpan(place + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new SeenRecommendation(text[..place], version)
            : new SeenRecommendation(text, Version: null);
}
