namespace CostOptimizer.Application.Weekly.Archive;

/// <summary>A weekly report as it was told to one group.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="AsOfUtc">Decisions up to here are in it.</param>
/// <param name="WhyNoPdf">One sentence in the group's language; null when it has a PDF.</param>
/// <param name="Files">Ordered by name when read from the archive.</param>
public sealed record ArchivedReport(
    string Group,
    IsoWeek Week,
    string TimeZone,
    string Language,
    string RunId,
    DateTime AsOfUtc,
    string Subject,
    string? WhyNoPdf,
    DateTime CreatedAtUtc,
    IReadOnlyList<ArchivedFile> Files)
{
    /// <summary>One group gets one report a week.</summary>
    public string Id => IdOf(Group, Week);

    public static string IdOf(string group, IsoWeek week) => $"{group}:{week}";
}
