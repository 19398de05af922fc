using CostOptimizer.Application.Weekly.Documents;

namespace CostOptimizer.Application.Weekly;

/// <summary>Who gets weekly reports, and how they are written. The schedule of the job <c>weekly-report</c> says when.</summary>
public sealed record WeeklyReportOptions
{
    public const string SectionName = "WeeklyReports";

    /// <summary>None by default: then the job does nothing.</summary>
    public IReadOnlyList<WeeklyGroup> Groups { get; init; } = [];

    /// <inheritdoc cref="WeeklyDocumentOptions.Chromium"/>
    public string Chromium { get; init; } = "";

    /// <inheritdoc cref="WeeklyDocumentOptions.ChromiumSandbox"/>
    public bool ChromiumSandbox { get; init; } = new WeeklyDocumentOptions().ChromiumSandbox;

    /// <inheritdoc cref="WeeklyDocumentOptions.PrintTimeout"/>
    public TimeSpan PrintTimeout { get; init; } = new WeeklyDocumentOptions().PrintTimeout;

    public WeeklyDocumentOptions Documents() => new() { Chromium = Chromium, ChromiumSandbox = ChromiumSandbox, PrintTimeout = PrintTimeout };

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults() =>
    [
        .. Documents().Faults(SectionName),
        .. Groups.SelectMany((group, index) => group.Faults(FormattableString.Invariant($"{SectionName}:Groups:{index}"))),
        .. Groups
            .GroupBy(group => group.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{SectionName}:Groups has '{same.Key}' {same.Count()} times: give each group a name of its own."),
    ];
}
