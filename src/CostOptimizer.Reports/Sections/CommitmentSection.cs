using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>Reservations and plans that are owned, the next to end first.</summary>
internal static class CommitmentSection
{
    private const int MostRows = 200;

    public static void Write(Markup page, AnalysisResult result)
    {
        var rows = result.ReservedInstances.Select(Reservation).Concat(result.SavingsPlans.Select(Plan))
            .OrderBy(row => row.EndUtc)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToArray();
        page.Open("section").Element("h2", "Commitments", ("id", SectionIds.Commitments));
        if (rows.Length == 0)
        {
            page.Element("p", "No reserved instance and no savings plan was found in the accounts that were read.").Close();
            return;
        }

        var table = Table.Begin(
            page, "Reserved instances and savings plans", "Commitment", "Covers", "Term", "Ends", Column.Number("Effective rate, all"));
        foreach (var (id, kind, covers, startUtc, endUtc, payment, perHour) in rows.Take(MostRows))
        {
            table.Row(
                new Cell(kind, PlainText.Clean(id, 40)),
                covers,
                new Cell(Years(endUtc - startUtc), Words.Payment(payment)),
                new Cell(Display.Time(endUtc), Left(endUtc, result.Run)),
                new Cell(Display.Rate(new HourlyRate(perHour)), $"{Display.Money(perHour * HoursPer.Month)} a month, used or not"));
        }

        table.End();
        if (rows.Length > MostRows)
        {
            page.Element("p", $"{Words.Count(rows.Length - MostRows)} later ones are left out here.", ("class", "fine"));
        }

        page.Close();
    }

    private static Row Reservation(ReservedInstance owned) => new(
        owned.Id,
        Words.Commitment(owned.IsConvertible ? CommitmentKind.ConvertibleReservedInstance : CommitmentKind.StandardReservedInstance),
        new Cell(Words.Instances(owned.Count, owned.TypeName), $"{owned.AccountId} · {owned.Region.Code}{(owned.ZoneId is { } zone ? $" · {zone}" : "")}"),
        owned.StartUtc,
        owned.EndUtc,
        owned.Payment,
        owned.EffectiveRate.PerHour * owned.Count);

    private static Row Plan(SavingsPlan plan) => new(
        plan.Id,
        Words.Commitment(plan.Kind),
        new Cell(plan.Family is { } family ? $"{PlainText.Clean(family, 20)} in {plan.Region?.Code}" : "every offering with a plan rate", plan.AccountId),
        plan.StartUtc,
        plan.EndUtc,
        plan.Payment,
        plan.CommitmentPerHour);

    private static string Years(TimeSpan term) => term.TotalDays < 548 ? "1 year" : "3 years"; // AWS sells these two.

    private static string Left(DateTime endUtc, AnalysisRun run) =>
        endUtc > run.StartedAtUtc ? $"in {Words.Age(endUtc - run.StartedAtUtc)}" : "ended";

    private sealed record Row(
        string Id, string Kind, Cell Covers, DateTime StartUtc, DateTime EndUtc, PaymentOption Payment, Money PerHour);
}
