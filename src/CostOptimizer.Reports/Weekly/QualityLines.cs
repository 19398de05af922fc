using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Reports.Weekly;

/// <summary>How far the figures can be trusted, one sentence each.</summary>
internal static class QualityLines
{
    private const int MostNames = 20;

    public static IEnumerable<string> Of(WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures, data) = (words.Texts, words.Figures, record.Data);
        if (!record.IsWholeWeek)
        {
            yield return texts.PartOfWeek(figures.Count(record.HoursRead), figures.Count(record.HoursInWeek));
        }

        if (data.ValidShare is { } share)
        {
            yield return texts.ValidBuckets(figures.Percent(share));
        }

        if (data.OldestDataUtc is { } oldest)
        {
            yield return texts.NewestData(figures.Time(oldest));
        }

        foreach (var count in data.FleetsByState)
        {
            yield return texts.FleetsInState(words.Terms.Fleet(count.State), words.Terms.Fleets(count.Fleets));
        }

        if (data.UnpricedFleets.Count > 0)
        {
            var more = data.UnpricedFleets.Count - MostNames;
            yield return texts.UnpricedFleets(string.Join(", ", [.. data.UnpricedFleets.Take(MostNames).Select(WeeklyWords.Name), .. more > 0 ? [texts.AndMore(more)] : (string[])[]]));
        }

        foreach (var failure in data.Failures)
        {
            yield return texts.CouldNotRead(PlainText.Clean(failure.Where), words.Terms.Failure(failure.Kind), failure.Reason);
        }

        if (data.Failures.Count == 0)
        {
            yield return texts.NoFailures;
        }
    }
}
