using CostOptimizer.Application.Weekly;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

public sealed class OverviewTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string fleets, string at) => Fill([fleets, at]);

    public string Week(string number, string from, string to) => Fill([number, from, to]);

    public string WeekHours(string read, string all) => Fill([read, all]);

    public string Currency(string code) => Fill([code]);

    public string Spent => Text();

    public string SpentBefore(string change) => Fill([change]);

    public string SpentAlone => Text();

    public string SavingsRate => Text();

    public string AgainstList(string money) => Fill([money]);

    public string Coverage => Text();

    public string Utilization(string share) => Fill([share]);

    public string Unused(string money) => Fill([money]);

    public string Identified => Text();

    public string IdentifiedRange(string range) => Fill([range]);

    public string Waiting => Text();

    public string WaitingCost(string proposals, string money) => Fill([proposals, money]);

    public string Proposals(int count) => Counted(count);

    public string Accepted => Text();

    public string InProgress(string money) => Fill([money]);

    public string Realised => Text();

    public string NotMeasured => Text();

    public string Trend => Text();

    public string TrendTold => Text();

    public string TrendPart(string week) => Fill([week]);

    public string Decide => Text();

    public string DecideNone => Text();

    public string DecideAll => Text();

    public string Fleet => Text();

    public string Proposal => Text();

    public string Saving => Text();

    public string PerWeek => Text();

    public string Risk => Text();

    public string Moved => Text();

    public string MovedNone => Text();

    public string MovedFirst => Text();

    public string What => Text();

    public string Before => Text();

    public string Now => Text();

    public string Kind(MovementKind value) => OneOf(value);

    public string Reason(MovementReason value) => OneOf(value);

    public string By(string who) => Fill([who]);

    public string Expiring => Text();

    public string ExpiringNone => Text();

    public string Ends => Text();

    public string Commitment => Text();

    public string PaidPerMonth => Text();

    public string DaysLeft(string days) => Fill([days]);

    public string Data => Text();

    public string DataShare => Text();

    public string NewestOf(string account) => Fill([account]);

    public string NoData => Text();

    public string DataFailures => Text();

    public string Unpriced => Text();

    public string OwnCost => Text();

    public string OwnRuns => Text();

    public string OwnCalls => Text();

    public string OwnCharges => Text();

    public string OwnNothing => Text();

    public string OwnElse => Text();

    public string NoWeekTitle => Text();

    public string NoWeekText => Text();
}
