using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;
using CostOptimizer.Wording;

namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>What is proposed and where it stands, then what moved.</summary>
internal static class DecisionPart
{
    private const int MostRows = 40;

    public static void WriteDecisions(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.Decisions, startsPage: true);
        if (record.Proposals.Count == 0)
        {
            page.Paragraph(texts.NoDecisions);
            return;
        }

        page.Table(
            [new MailColumn(texts.Fleet, 22), new MailColumn(texts.Proposal, 32), new MailColumn(texts.SavingPerMonth, 18, IsNumber: true), new MailColumn(texts.AWeek, 14, IsNumber: true), new MailColumn(texts.Certainty, 14)],
            record.Proposals.Take(MostRows).Select(proposal => (MailCell[])
            [
                new MailCell(WeeklyWords.Name(proposal.FleetName), proposal.AccountId, proposal.Region.Code),
                new MailCell($"{words.Terms.Action(proposal.Action)}: {WeeklyWords.Hardware(proposal)}", [.. Notes(proposal, words)]),
                new MailCell(figures.Money(proposal.Savings?.P50), figures.Range(proposal.Savings) is var range && range == figures.WholeMoney(proposal.Savings?.P50) ? "" : range),
                figures.Money(proposal.WaitingPerWeek),
                new MailCell(proposal.Evidence is { } grade ? grade.ToString() : Figures.Nothing, words.Terms.Risk(proposal.HighestRisk)),
            ]));
        More(page, record.Proposals.Count - MostRows, words);
        foreach (var total in record.Totals.Where(total => total.WaitingCount > 0))
        {
            page.Fine(total.WaitingTogetherPerMonth.Value == total.WaitingPerMonth.Value
                ? texts.WaitingSum(figures.Money(total.WaitingPerMonth.Value), figures.Money(total.WaitingPerWeek.Value))
                : texts.WaitingCut(figures.Money(total.WaitingPerMonth.Value), figures.Money(total.WaitingTogetherPerMonth.Value), figures.Money(total.WaitingPerWeek.Value)));
        }
    }

    public static void WriteMovements(MailPage page, WeeklyRecord record, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        page.Heading(texts.Movements);
        if (record.PreviousRunId is null)
        {
            page.Paragraph(texts.NoWeekBefore);
        }

        if (record.Movements.Count == 0)
        {
            page.Paragraph(texts.NothingMoved);
            return;
        }

        page.Table(
            [new MailColumn(texts.Fleet, 24), new MailColumn(texts.Moved, 12), new MailColumn(texts.Before, 16, IsNumber: true), new MailColumn(texts.Now, 16, IsNumber: true), new MailColumn(texts.Why, 32)],
            record.Movements.Take(MostRows).Select(movement => (MailCell[])
            [
                WeeklyWords.Name(movement.FleetName),
                texts.Kind(movement.Kind),
                figures.Money(movement.Before),
                figures.Money(movement.Now),
                new MailCell(texts.Because(movement.Reason), [.. Notes(movement, words)]),
            ]));
        More(page, record.Movements.Count - MostRows, words);
    }

    public static void More(MailPage page, int rows, WeeklyWords words)
    {
        if (rows > 0)
        {
            page.Fine(words.Texts.MoreInSpreadsheet(rows));
        }
    }

    private static IEnumerable<string> Notes(WeeklyProposal proposal, WeeklyWords words)
    {
        var (texts, figures) = (words.Texts, words.Figures);
        var state = words.Terms.State(proposal.State);
        var until = proposal.SnoozedUntilUtc is { } end ? " " + texts.Until(figures.Date(end)) : "";
        yield return proposal.IsRecommended ? state + until : $"{state}{until} · {words.Terms.Verdict(proposal.Verdict)}";
        if (proposal is { DecidedBy: { } who, DecidedAtUtc: { } when })
        {
            yield return texts.By(WeeklyWords.Name(who), figures.Date(when)) + (proposal.Reason is { Length: > 0 } reason ? $": {PlainText.Clean(reason, 200)}" : "");
        }

        if (proposal.OneOffCost is { } once)
        {
            yield return texts.OnceAndPayback(figures.WholeMoney(once), words.Terms.Payback(proposal.PaybackMonths));
        }

        if (proposal is { State: RecommendationState.Open, WaitingPerWeek: null, IsRecommended: true, StartMonthUtc: { } start })
        {
            yield return texts.FirstMonth(figures.Month(start));
        }

        yield return words.Told(proposal.Headline);
    }

    private static IEnumerable<string> Notes(WeeklyMovement movement, WeeklyWords words)
    {
        if (movement is { PresentCostChange: { } present, ProposalCostChange: { } proposal })
        {
            yield return words.Texts.CostChanges(Change(present), Change(proposal));
        }

        if (movement is { Who: { } who, AtUtc: { } when })
        {
            yield return words.Texts.By(WeeklyWords.Name(who), words.Figures.Date(when));
        }

        if (movement.Kind == MovementKind.Decided && movement.Detail is { Length: > 0 } reason)
        {
            yield return PlainText.Clean(reason, 200);
        }

        string Change(Money money) => words.Figures.Change(money);
    }
}
