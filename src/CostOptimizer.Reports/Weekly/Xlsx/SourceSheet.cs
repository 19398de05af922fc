using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>Every figure with the analysis and the field that it comes from.</summary>
internal static class SourceSheet
{
    public static XlsxSheet Of(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var texts = words.Texts;
        string[] titles = [texts.Currency, texts.FigureColumn, texts.ValueColumn, texts.RunColumn, texts.FieldColumn, texts.FormulaColumn];
        return new XlsxSheet(
            texts.SourcesSheet,
            [9, 46, 18, 30, 46, 60],
            FrozenRows: 1,
            [
                [.. titles.Select(title => XlsxCell.Label(title, XlsxStyles.Header))],
                .. record.Totals.SelectMany(total => FigureRows.Of(total, words).Select(row => (XlsxCell[])
                [
                    XlsxCell.Of(total.Currency.Code),
                    XlsxCell.Label(row.Name),
                    row.Amount is { } amount ? XlsxCell.Of(amount.Amount, styles.Money(total.Currency)) : XlsxCell.Of(row.Share, XlsxStyles.Percent),
                    XlsxCell.Of(row.Source.RunId),
                    XlsxCell.Of(row.Source.Field),
                    XlsxCell.Label(row.Source.Formula ?? ""),
                ])),
            ]);
    }
}
