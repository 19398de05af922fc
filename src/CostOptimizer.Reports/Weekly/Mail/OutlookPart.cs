using CostOptimizer.Application.Weekly;
using CostOptimizer.Wording.Told;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>What comes: commitments that end, and risks.</summary>
internal static class OutlookPart
{
    private const int MostRows = 25;
    private const int MostNames = 5;

    public static void WriteCommitments(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.Ending);
        if (record.Expiring.Count == 0)
        {
            page.Paragraph(texts.NothingEnds);
            return;
        }

        page.Table(
            [new MailColumn(texts.CommitmentColumn, 34), new MailColumn(texts.Covers, 26), new MailColumn(texts.EndsOn, 20), new MailColumn(texts.PaidPerMonth, 20, IsNumber: true)],
            record.Expiring.Take(MostRows).Select(commitment => (MailCell[])
            [
                new MailCell(words.Commitment(commitment.Kind), WeeklyWords.Name(commitment.Id), commitment.AccountId),
                words.Covers(commitment),
                new MailCell(figures.Date(commitment.EndUtc), words.Terms.Days(commitment.DaysLeft)),
                figures.Money(commitment.PaidPerMonth.Value),
            ]));
        DecisionPart.More(page, record.Expiring.Count - MostRows, words);
    }

    public static void WriteRisks(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var texts = words.Texts;
        page.Heading(texts.Risks);
        if (record.Risks.Count == 0)
        {
            page.Paragraph(texts.NoRisks);
            return;
        }

        // What is the same for many fleets is said once.
        var together = record.Risks.GroupBy(risk => (risk.Level, risk.Kind, risk.Text)).ToArray();
        page.Table(
            [new MailColumn(texts.Fleet, 26), new MailColumn(texts.LevelColumn, 20), new MailColumn(texts.WhatColumn, 54)],
            together.Take(MostRows).Select(same => (MailCell[])
            [
                Names([.. same.Select(risk => WeeklyWords.Name(risk.FleetName)).Distinct()], words),
                new MailCell(words.Terms.Risk(same.Key.Level), words.RiskKind(same.Key.Kind)),
                words.Told(same.Key.Text),
            ]));
        DecisionPart.More(page, together.Length - MostRows, words);
        if (record.Risks.Take(MostRows).Any(risk => Sentences.Tell(risk.Text, words.Locale) is null))
        {
            page.Fine(texts.EnglishNote);
        }
    }

    private static string Names(string[] names, WeeklyWords words) => string.Join(
        ", ", [.. names.Take(MostNames), .. names.Length > MostNames ? [words.Texts.AndMore(names.Length - MostNames)] : (string[])[]]);
}
