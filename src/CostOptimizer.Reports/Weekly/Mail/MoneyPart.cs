using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>How savings and spend add up; each table ends in the sum that the first page names.</summary>
internal static class MoneyPart
{
    private const int MostFleets = 12;

    public static void WriteSavings(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.Savings);
        page.Fine(texts.SavingsNote);
        foreach (var total in record.Totals)
        {
            page.Subheading(total.Currency.Code);
            page.Table(
                [new MailColumn(texts.FigureColumn, 70), new MailColumn(texts.SavingPerMonth, 30, IsNumber: true)],
                [
                    Row(texts.Waiting, total.WaitingPerMonth),
                    Row(texts.AcceptedRow, total.AcceptedPerMonth),
                    Row(texts.StillProposed, total.CarriedOutPerMonth),
                    Row(texts.Snoozed, total.SnoozedPerMonth),
                    Row(texts.Dismissed, total.DismissedPerMonth),
                    Row(texts.Beyond, total.BeyondFleetsPerMonth),
                ],
                [new MailCell(texts.Identified, total.IdentifiedRange is { } range ? [$"p10 – p90: {figures.Range(range)}"] : []), figures.Money(total.IdentifiedPerMonth.Value)]);
            page.Table(
                [new MailColumn(texts.Rates, 70), new MailColumn(texts.ValueColumn, 30, IsNumber: true)],
                [
                    Row(texts.InProgressRow, total.InProgressPerMonth),
                    [texts.Realised, total.RealisedPerMonth.Value is { } realised ? figures.Money(realised) : texts.NotMeasuredYet],
                    [texts.BehindBenchmark, figures.Money(total.BehindBenchmarkPerMonth.Value)],
                    Row(texts.OneOff, total.OneOffCost),
                    [texts.SavingsRate, figures.Percent(total.EffectiveSavingsRate.Value)],
                    [texts.Coverage, figures.Percent(total.Coverage.Value)],
                    [texts.Utilization, figures.Percent(total.CommitmentUtilization.Value)],
                    [texts.Unused, figures.Money(total.UnusedCommitmentsPerMonth.Value)],
                ]);
        }

        page.Fine(texts.BeyondNote);

        IReadOnlyList<MailCell> Row(string name, Figure<Money> figure) => [name, figures.Money(figure.Value)];
    }

    public static void WriteSpend(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.SpendByFleet);
        foreach (var total in record.Totals)
        {
            WeeklyFleet[] fleets = [.. record.Fleets.Where(fleet => fleet.EffectivePerMonth?.Currency == total.Currency)];
            WeeklyFleet[] others = [.. fleets.Skip(MostFleets)];
            page.Subheading(total.Currency.Code);
            page.Table(
                [new MailColumn(texts.Fleet, 44), new MailColumn(texts.InstanceHours, 16, IsNumber: true), new MailColumn(texts.Spend, 20, IsNumber: true), new MailColumn(texts.ListPrice, 20, IsNumber: true)],
                [
                    .. fleets.Take(MostFleets).Select(fleet => (MailCell[])
                    [
                        new MailCell(WeeklyWords.Name(fleet.Name), $"{WeeklyWords.Instances(fleet.Count, fleet.Service, fleet.TypeName)} · {fleet.AccountId} · {fleet.Region.Code}"),
                        figures.Number((double)Math.Round(fleet.InstanceHours, 1)),
                        figures.Money(fleet.SpentInWeek!.Value),
                        figures.Money(fleet.ListInWeek!.Value),
                    ]),
                    .. others.Length > 0
                        ? [[texts.OtherFleets(others.Length), figures.Number((double)Math.Round(others.Sum(fleet => fleet.InstanceHours), 1)), Sum(others, fleet => fleet.SpentInWeek), Sum(others, fleet => fleet.ListInWeek)]]
                        : (MailCell[][])[],
                    [texts.Outside, "", figures.Money(total.OutsideFleetsInWeek.Value), figures.Money(total.OutsideFleetsListInWeek.Value)],
                ],
                [texts.Total, "", figures.Money(total.SpentInWeek.Value), figures.Money(total.ListInWeek.Value)]);
        }

        string Sum(WeeklyFleet[] fleets, Func<WeeklyFleet, Figure<Money>?> cost) => figures.Money(fleets.Select(fleet => cost(fleet)!.Value).Aggregate((sum, money) => sum + money));
    }
}
