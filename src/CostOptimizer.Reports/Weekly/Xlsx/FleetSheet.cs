using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>What each fleet came to in the week.</summary>
internal static class FleetSheet
{
    public const int CurrencyColumn = 6;
    public const int SpentColumn = 7;
    public const int ListColumn = 8;

    private static readonly double[] Widths = [28, 15, 18, 14, 24, 14, 9, 16, 16, 16, 14];

    public static XlsxSheet Of(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var texts = words.Texts;
        return new XlsxSheet(
            texts.FleetsSheet,
            Widths,
            FrozenRows: 1,
            [
                [.. new[] { texts.Fleet, texts.Account, texts.AccountName, texts.Region, texts.RunsOn, texts.InstanceHours, texts.Currency, texts.Spend, texts.ListPrice, texts.PerMonth, texts.Status }
                    .Select(title => XlsxCell.Label(title, XlsxStyles.Header))],
                .. record.Fleets.Select(fleet => Row(fleet, words, styles)),
            ]);
    }

    private static XlsxCell[] Row(WeeklyFleet fleet, WeeklyWords words, XlsxStyles styles)
    {
        var currency = fleet.EffectivePerMonth?.Currency;
        var money = currency is { } known ? styles.Money(known) : XlsxStyles.Text;
        return
        [
            XlsxCell.Of(fleet.Name),
            XlsxCell.Of(fleet.AccountId),
            XlsxCell.Of(fleet.AccountName),
            XlsxCell.Of(fleet.Region.Code),
            XlsxCell.Of(WeeklyWords.Instances(fleet.Count, fleet.Service, fleet.TypeName)),
            XlsxCell.Of(fleet.InstanceHours, XlsxStyles.Number),
            currency is { } code ? XlsxCell.Of(code.Code) : XlsxCell.Label(words.Texts.Unpriced),
            XlsxCell.Of(fleet.SpentInWeek?.Value.Amount, money),
            XlsxCell.Of(fleet.ListInWeek?.Value.Amount, money),
            XlsxCell.Of(fleet.EffectivePerMonth?.Amount, money),
            XlsxCell.Label(words.Terms.Fleet(fleet.State)),
        ];
    }
}
