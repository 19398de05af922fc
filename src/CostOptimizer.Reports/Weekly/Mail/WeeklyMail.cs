using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>The report as HTML for Outlook-class mail programs, with its plain-text alternative.</summary>
internal static class WeeklyMail
{
    /// <param name="sheet">Style sheet for print; null in a mail.</param>
    /// <param name="whyNoPdf">Why the report goes without a PDF; null when it has one.</param>
    public static (string Html, string Text) Write(WeeklyRecord record, WeeklyWords words, string? sheet = null, string? whyNoPdf = null)
    {
        var page = new MailPage(words.Locale.Language.Tag, words.Title(record), sheet);
        HeadlinePart.Write(page, record, words);
        DecisionPart.WriteDecisions(page, record, words);
        DecisionPart.WriteMovements(page, record, words);
        MoneyPart.WriteSavings(page, record, words);
        MoneyPart.WriteSpend(page, record, words);
        OutlookPart.WriteCommitments(page, record, words);
        OutlookPart.WriteRisks(page, record, words);
        ClosingPart.Write(page, record, words, whyNoPdf);
        return page.End();
    }
}
