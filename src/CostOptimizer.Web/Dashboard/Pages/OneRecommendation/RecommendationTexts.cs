using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

public sealed class RecommendationTexts(Locale locale) : TextSet(locale)
{
    public string Title(string fleet) => Fill([fleet]);

    public string All => Text();

    public string ToFleet => Text();

    public string Done(string what) => Fill([what]);

    public string Refused => Text();

    public string Now => Text();

    public string Then => Text();

    public string Saving => Text();

    public string SavingTold(string median, string share) => Fill([median, share]);

    public string HardwareSaving(string money) => Fill([money]);

    public string Once => Text();

    public string Payback => Text();

    public string Start => Text();

    public string NetValue => Text();

    public string BreakEven(string month) => Fill([month]);

    public string Evidence => Text();

    public string NoOther => Text();

    public string Decide => Text();

    public string DecideRole => Text();

    public string NoChange => Text();

    public string Accept => Text();

    public string AcceptTold => Text();

    public string Dismiss => Text();

    public string DismissTold => Text();

    public string Snooze => Text();

    public string SnoozeTold => Text();

    public string Implement => Text();

    public string ImplementTold => Text();

    public string Assign => Text();

    public string AssignTold => Text();

    public string Assignee => Text();

    public string AssignedTo => Text();

    public string AssignedToNobody => Text();

    public string Comment => Text();

    public string CommentTold => Text();

    public string CommentText => Text();

    public string Said => Text();

    public string Reason => Text();

    public string ReasonNeeded => Text();

    public string Until => Text();

    public string Since => Text();

    public string Ledger => Text();

    public string LedgerBefore => Text();

    public string ToLedger => Text();

    public string RolledOut => Text();

    public string PromisedMonth => Text();

    public string RealisedMonth => Text();

    public string PromisedToDate => Text();

    public string RealisedToDate => Text();

    public string WhyOther => Text();

    public string ByDemand => Text();

    public string ByPrice => Text();

    public string ByCommitment => Text();

    public string ByRollOut => Text();

    public string BySizing => Text();

    public string ByRest => Text();

    public string Difference => Text();

    public string WeeksMeasured(int weeks) => Counted(weeks);

    public string Checks => Text();

    public string Risks => Text();

    public string RiskKind => Text();

    public string Level => Text();

    public string Why => Text();

    public string Purchase => Text();

    public string Option => Text();

    public string Instances => Text();

    public string Hours => Text();

    public string Rate => Text();

    public string Cost => Text();

    public string Benchmark => Text();

    public string Arithmetic => Text();

    public string ArithmeticLead(string count) => Fill([count]);

    public string Given(string source) => Fill([source]);

    public string ReadAt(string at) => Fill([at]);

    public string ShownBefore => Text();

    public string History => Text();

    public string HistoryNone => Text();

    public string When => Text();

    public string Who => Text();

    public string What => Text();

    public string OfEarlier => Text();

    public string UntilDay(string day) => Fill([day]);

    public string SinceDay(string day) => Fill([day]);

    public string Analysis(string id) => Fill([id]);
}
