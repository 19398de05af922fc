using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>The sheets that are plain lists.</summary>
internal static class OtherSheets
{
    public static XlsxSheet Movements(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var texts = words.Texts;
        return List(
            texts.MovementsSheet,
            [12, 28, 16, 16, 34, 20, 17, 60],
            [texts.Moved, texts.Fleet, texts.Before, texts.Now, texts.Why, texts.DecidedBy, texts.DecidedAt, texts.Reason],
            record.Movements.Select(movement => (XlsxCell[])
            [
                XlsxCell.Label(texts.Kind(movement.Kind)),
                XlsxCell.Of(movement.FleetName),
                Amount(movement.Before, styles),
                Amount(movement.Now, styles),
                XlsxCell.Label(texts.Because(movement.Reason)),
                XlsxCell.Of(movement.Who),
                XlsxCell.Of(movement.AtUtc, XlsxStyles.Instant),
                XlsxCell.Of(movement.Detail),
            ]));
    }

    public static XlsxSheet Commitments(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var texts = words.Texts;
        return List(
            texts.CommitmentsSheet,
            [30, 40, 15, 34, 17, 10, 18],
            [texts.CommitmentColumn, texts.IdColumn, texts.Account, texts.Covers, texts.EndsOn, texts.DaysLeft, texts.PaidPerMonth],
            record.Expiring.Select(commitment => (XlsxCell[])
            [
                XlsxCell.Label(words.Commitment(commitment.Kind)),
                XlsxCell.Of(commitment.Id),
                XlsxCell.Of(commitment.AccountId),
                XlsxCell.Of(words.Covers(commitment)),
                XlsxCell.Of(commitment.EndUtc, XlsxStyles.Instant),
                XlsxCell.Of(commitment.DaysLeft, XlsxStyles.Whole),
                Amount(commitment.PaidPerMonth.Value, styles),
            ]));
    }

    public static XlsxSheet Risks(WeeklyRecord record, WeeklyWords words)
    {
        var texts = words.Texts;
        return List(
            texts.Risks,
            [10, 28, 18, 90],
            [texts.LevelColumn, texts.Fleet, texts.WhatColumn, texts.Statement],
            record.Risks.Select(risk => (XlsxCell[])
            [
                XlsxCell.Label(words.Terms.Risk(risk.Level)),
                XlsxCell.Of(risk.FleetName),
                XlsxCell.Of(words.RiskKind(risk.Kind)),
                XlsxCell.Of(words.Told(risk.Text)),
            ]));
    }

    public static XlsxSheet Quality(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var texts = words.Texts;
        return List(
            texts.DataSheet,
            [44, 90],
            [texts.FigureColumn, texts.ValueColumn],
            [
                .. QualityLines.Of(record, words).Select(line => (XlsxCell[])[XlsxCell.Label(""), XlsxCell.Of(line)]),
                .. record.Data.Warnings.Select(warning => (XlsxCell[])[XlsxCell.Label(texts.Oddities), XlsxCell.Of(warning)]),
                .. record.ServiceCost.Charges.Select(charge => (XlsxCell[])[XlsxCell.Label(texts.ServiceItself), Amount(charge.Value, styles)]),
            ]);
    }

    private static XlsxCell Amount(Money? money, XlsxStyles styles) =>
        money is { } known ? XlsxCell.Of(known.Amount, styles.Money(known.Currency)) : XlsxCell.Empty;

    private static XlsxSheet List(string name, double[] widths, string[] titles, IEnumerable<XlsxCell[]> rows) => new(
        name, widths, FrozenRows: 1, rows.Prepend([.. titles.Select(title => XlsxCell.Label(title, XlsxStyles.Header))]));
}
