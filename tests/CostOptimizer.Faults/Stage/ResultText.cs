using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Json;

namespace CostOptimizer.Faults.Stage;

/// <summary>Results as text, without what differs from run to run by design: ids, how often AWS was asked, and instants of the run itself.</summary>
internal static partial class ResultText
{
    /// <param name="estateNow">A whole hour: instants within the day after it were read off the running clock, unless they are whole hours.</param>
    public static string Of(AnalysisResult result, DateTimeOffset estateNow)
    {
        var run = result.Run with { Id = "", StartedAtUtc = default, FinishedAtUtc = null };
        var text = JsonSerializer.Serialize(result with { Run = run, Calls = [] }, ResultJson.Indented);
        return Instant().Replace(text, found => IsOfTheRun(found.Groups["at"].Value, estateNow.UtcDateTime) ? "\"(during the run)\"" : found.Value);
    }

    /// <returns>The first line that differs, of both; null when they are the same.</returns>
    public static string? Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i], -1);
        return expected == actual ? null
            : at < 0 ? $"{left.Length} lines became {right.Length}"
            : $"line {at + 1}: '{left[at].Trim()}' became '{right[at].Trim()}'";
    }

    private static bool IsOfTheRun(string text, DateTime estateNow) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
        && instant >= estateNow
        && instant < estateNow.AddDays(1)
        && instant.Ticks % TimeSpan.TicksPerHour != 0;

    [GeneratedRegex("\"(?<at>\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();
}
