using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>The first page: what was spent, what is proven, what waits and what waiting costs.</summary>
internal static class HeadlinePart
{
    public static void Write(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Title(words.Title(record));
        page.Fine($"{words.Period(record)} · {words.Scope(record)}");
        if (!record.IsWholeWeek)
        {
            page.Notice(texts.PartOfWeek(figures.Count(record.HoursRead), figures.Count(record.HoursInWeek)));
        }

        if (record.Data.Failures.Count > 0)
        {
            page.Notice(texts.PartOfEstate);
        }

        page.Heading(texts.InShort);
        foreach (var total in record.Totals)
        {
            Write(page, record, total, words);
        }
    }

    private static void Write(MailPage page, WeeklyRecord record, WeeklyTotal total, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Subheading(total.Currency.Code);
        page.Tiles(
        [
            (texts.SpentInWeek, figures.WholeMoney(total.SpentInWeek.Value)),
            (texts.ProvenSaving, total.RealisedPerMonth.Value is { } proven ? figures.WholeMoney(proven) : texts.NotMeasuredYet),
            (texts.WaitingPerMonth, figures.WholeMoney(total.WaitingTogetherPerMonth.Value)),
            (texts.WaitingPerWeek, figures.WholeMoney(total.WaitingPerWeek.Value)),
        ]);
        page.Bullets([Spent(total, words), Proven(total, words), .. Underway(total, words), Waiting(total, words), .. Ending(record, total.Currency, words)]);
    }

    private static string Spent(WeeklyTotal total, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        var spent = total.SpentInWeek.Value == total.ListInWeek.Value ? texts.SpentAtList(figures.Money(total.SpentInWeek.Value)) : texts.Spent(figures.Money(total.SpentInWeek.Value), figures.Money(total.ListInWeek.Value), figures.Percent(total.EffectiveSavingsRate.Value ?? 0m));
        return spent + (words.Locale.Language == CostOptimizer.Wording.Language.Chinese ? "" : " ") + AgainstBefore(total, words);
    }

    private static string AgainstBefore(WeeklyTotal total, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        if (total.SpentInWeekBefore.Value is not { } before)
        {
            return texts.NoWeekBefore;
        }

        var more = total.SpentInWeek.Value - before;
        return Math.Round(more.Amount, 2) switch
        {
            > 0m => texts.SpentMore(figures.Money(more), figures.Money(before)),
            < 0m => texts.SpentLess(figures.Money(-more), figures.Money(before)),
            _ => texts.SpentSame,
        };
    }

    private static string Proven(WeeklyTotal total, WeeklyWords words) => total.RealisedPerMonth.Value is { } proven
        ? words.Texts.Proven(words.Figures.Money(proven))
        : words.Texts.NotMeasured;

    private static IEnumerable<string> Underway(WeeklyTotal total, WeeklyWords words)
    {
        if (total.InProgressCount > 0)
        {
            yield return words.Texts.InProgress(total.InProgressCount, words.Figures.Money(total.InProgressPerMonth.Value));
        }

        if (total.AcceptedCount > 0)
        {
            yield return words.Texts.Accepted(total.AcceptedCount, words.Figures.Money(total.AcceptedPerMonth.Value));
        }
    }

    private static string Waiting(WeeklyTotal total, WeeklyWords words)
    {
        var (texts, saving) = (words.Texts, words.Figures.Money(total.WaitingTogetherPerMonth.Value));
        return total.WaitingCount == 0 ? texts.NothingWaits
            : total.WaitingPerWeek.Value.Amount == 0m ? texts.WaitsForLater(total.WaitingCount, saving)
            : texts.Waits(total.WaitingCount, saving, words.Figures.Money(total.WaitingPerWeek.Value));
    }

    private static IEnumerable<string> Ending(WeeklyRecord record, Currency currency, WeeklyWords words)
    {
        Money[] ending = [.. record.Expiring.Select(commitment => commitment.PaidPerMonth.Value).Where(paid => paid.Currency == currency)];
        return ending.Length == 0 ? [] : [words.Texts.Ends(ending.Length, words.Figures.Money(ending.Aggregate((sum, paid) => sum + paid)))];
    }
}
