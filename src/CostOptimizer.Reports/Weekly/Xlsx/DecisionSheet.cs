using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>What is proposed and where it stands.</summary>
internal static class DecisionSheet
{
    public const int StateColumn = 0;
    public const int VerdictColumn = 1;
    public const int CurrencyColumn = 7;
    public const int MiddleColumn = 9;
    public const int WeekColumn = 11;
    public const int OneOffColumn = 12;

    private static readonly double[] Widths = [14, 18, 28, 15, 14, 18, 38, 9, 16, 16, 16, 16, 16, 10, 10, 12, 12, 20, 17, 30, 70, 20];

    public static XlsxSheet Of(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var texts = words.Texts;
        string[] titles =
        [
            texts.Status, texts.VerdictColumn, texts.Fleet, texts.Account, texts.Region, texts.ActionColumn, texts.Proposal, texts.Currency, texts.Low, texts.Middle, texts.High,
            texts.WaitingPerWeek, texts.OneOffColumn, texts.PaybackColumn, texts.EvidenceGrade, texts.RiskColumn, texts.StartColumn, texts.DecidedBy, texts.DecidedAt, texts.Reason,
            texts.Statement, texts.RecommendationColumn,
        ];
        return new XlsxSheet(
            texts.Decisions,
            Widths,
            FrozenRows: 1,
            [[.. titles.Select(title => XlsxCell.Label(title, XlsxStyles.Header))], .. record.Proposals.Select((proposal, index) => Row(proposal, index + 2, words, styles))]);
    }

    private static XlsxCell[] Row(WeeklyProposal proposal, int row, WeeklyWords words, XlsxStyles styles)
    {
        var money = proposal.Savings is { } savings ? styles.Money(savings.P50.Currency) : XlsxStyles.Text;
        return
        [
            XlsxCell.Label(words.Terms.State(proposal.State)),
            XlsxCell.Label(words.Terms.Verdict(proposal.Verdict)),
            XlsxCell.Of(proposal.FleetName),
            XlsxCell.Of(proposal.AccountId),
            XlsxCell.Of(proposal.Region.Code),
            XlsxCell.Label(words.Terms.Action(proposal.Action)),
            XlsxCell.Of(WeeklyWords.Hardware(proposal)),
            XlsxCell.Of(proposal.Savings?.P50.Currency.Code ?? ""),
            XlsxCell.Of(proposal.Savings?.P10.Amount, money),
            XlsxCell.Of(proposal.Savings?.P50.Amount, money),
            XlsxCell.Of(proposal.Savings?.P90.Amount, money),
            XlsxCell.Of(proposal.WaitingPerWeek?.Amount, money, $"{XlsxName.Of(MiddleColumn, row)}*168/730"),
            XlsxCell.Of(proposal.OneOffCost?.Amount, money),
            XlsxCell.Of(proposal.PaybackMonths, XlsxStyles.Number),
            XlsxCell.Of(proposal.Evidence?.ToString() ?? ""),
            XlsxCell.Label(words.Terms.Risk(proposal.HighestRisk)),
            XlsxCell.Of(proposal.StartMonthUtc, XlsxStyles.Month),
            XlsxCell.Of(proposal.DecidedBy),
            XlsxCell.Of(proposal.DecidedAtUtc, XlsxStyles.Instant),
            XlsxCell.Of(proposal.Reason),
            XlsxCell.Of(words.Told(proposal.Headline)),
            XlsxCell.Of(proposal.RecommendationId),
        ];
    }
}
