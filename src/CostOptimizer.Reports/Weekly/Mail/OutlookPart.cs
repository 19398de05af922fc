using CostOptimizer.Application.Weekly;
using CostOptimizer.Wording.Told;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>What comes: commitments that end, and risks.</summary>
internal static class OutlookPart
{
    private const int MostRows = 25;

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

        page.Table(
            [new MailColumn(texts.Fleet, 26), new MailColumn(texts.LevelColumn, 20), new MailColumn(texts.WhatColumn, 54)],
            record.Risks.Take(MostRows).Select(risk => (MailCell[])[WeeklyWords.Name(risk.FleetName), new MailCell(words.Terms.Risk(risk.Level), words.RiskKind(risk.Kind)), words.Told(risk.Text)]));
        DecisionPart.More(page, record.Risks.Count - MostRows, words);
        if (record.Risks.Take(MostRows).Any(risk => Sentences.Tell(risk.Text, words.Locale) is null))
        {
            page.Fine(texts.EnglishNote);
        }
    }
}
