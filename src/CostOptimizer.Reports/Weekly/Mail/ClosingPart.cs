using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Wording;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>How far the figures can be trusted, where they come from and what they mean.</summary>
internal static class ClosingPart
{
    private const int MostWarnings = 15;

    private static readonly GlossaryTerm[] Terms =
    [
        GlossaryTerm.Fleet, GlossaryTerm.OnDemand, GlossaryTerm.ReservedInstance, GlossaryTerm.SavingsPlan, GlossaryTerm.Commitment, GlossaryTerm.Coverage, GlossaryTerm.CommitmentUtilization,
        GlossaryTerm.ListCost, GlossaryTerm.EffectiveCost, GlossaryTerm.Baseline, GlossaryTerm.Savings, GlossaryTerm.EffectiveSavingsRate, GlossaryTerm.Range, GlossaryTerm.Payback, GlossaryTerm.Evidence,
        GlossaryTerm.LookBack, GlossaryTerm.Month,
    ];

    public static void Write(MailPage page, WeeklyRecord record, WeeklyWords words, string? whyNoPdf)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.Quality);
        page.Bullets(QualityLines.Of(record, words));
        if (record.Data.Warnings.Count > 0)
        {
            page.Subheading(texts.Oddities);
            page.Bullets(record.Data.Warnings.Take(MostWarnings));
            DecisionPart.More(page, record.Data.Warnings.Count - MostWarnings, words);
        }

        page.Heading(texts.ServiceItself);
        page.Paragraph(texts.ServiceCalls(
            record.ServiceCost.Runs,
            figures.Count(record.ServiceCost.Calls),
            record.ServiceCost.Charges.Count == 0 ? texts.Nothing : string.Join(", ", record.ServiceCost.Charges.Select(charge => figures.SmallMoney(charge.Value)))));
        WriteSources(page, record, words);
        WriteMethod(page, record, words);
        page.Fine(texts.About(record.RunId, PlainText.Clean(record.Origin), figures.Time(record.AsOfUtc)));
        if (whyNoPdf is not null)
        {
            page.Fine(texts.PdfLeftOut(whyNoPdf));
        }
    }

    private static void WriteSources(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var texts = words.Texts;
        page.Heading(texts.Sources);
        foreach (var total in record.Totals)
        {
            page.Subheading(total.Currency.Code);
            page.Table(
                [new MailColumn(texts.FigureColumn, 34), new MailColumn(texts.ValueColumn, 20, IsNumber: true), new MailColumn(texts.FieldColumn, 46)],
                FigureRows.Of(total, words).Select(row => (MailCell[])[row.Name, row.Show(words), new MailCell(row.Source.Field, row.Source.Formula ?? "")]));
        }
    }

    private static void WriteMethod(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.Method);
        page.Bullets(
        [
            texts.MethodEstimate,
            texts.MethodWeek($"{figures.Time(record.Lookback.FromUtc)} – {figures.Time(record.Lookback.ToUtc)}"),
            texts.MethodMonth,
            record.Scope.CoversEverything() ? texts.MethodTotal : texts.MethodPart,
            texts.MethodCurrencies,
        ]);
        page.Heading(texts.Glossary);
        page.Bullets(Terms.Select(term => $"{words.Glossary.Name(term)}: {words.Glossary.Meaning(term)}"));
    }
}
