using System.Globalization;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Wording;

namespace CostOptimizer.Reports.Weekly.Wording;

/// <summary>The texts of the weekly report, the same in e-mail, PDF and spreadsheet.</summary>
internal sealed class WeeklyTexts(Locale locale) : TextSet(locale)
{
    public string Title(int week, int year) => Fill([week.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture)]);

    public string Period(string start, string end, string zone) => Fill([start, end, zone]);

    public string WholeEstate => Text();

    public string PartOf(string part) => Fill([part]);

    public string PartOfWeek(string read, string all) => Fill([read, all]);

    public string PartOfEstate => Text();

    public string PdfLeftOut(string reason) => Fill([reason]);

    public string NoChromium => Text();

    public string NoChineseFont => Text();

    public string PrintFailed => Text();

    public string InShort => Text();

    public string SpentAtList(string spent) => Fill([spent]);

    public string Spent(string spent, string list, string rate) => Fill([spent, list, rate]);

    public string SpentMore(string more, string before) => Fill([more, before]);

    public string SpentLess(string less, string before) => Fill([less, before]);

    public string SpentSame => Text();

    public string NoWeekBefore => Text();

    public string Proven(string saving) => Fill([saving]);

    public string NotMeasured => Text();

    public string InProgress(int count, string saving) => Counted(count, [saving]);

    public string Accepted(int count, string saving) => Counted(count, [saving]);

    public string Waits(int count, string saving, string week) => Counted(count, [saving, week]);

    public string WaitsForLater(int count, string saving) => Counted(count, [saving]);

    public string NothingWaits => Text();

    public string Ends(int count, string paid) => Counted(count, [paid]);

    public string SpentInWeek => Text();

    public string ProvenSaving => Text();

    public string WaitingPerMonth => Text();

    public string WaitingPerWeek => Text();

    public string NotMeasuredYet => Text();

    public string Savings => Text();

    public string SavingsNote => Text();

    public string Identified => Text();

    public string Waiting => Text();

    public string WaitingTogether => Text();

    public string WaitingSum(string sum, string week) => Fill([sum, week]);

    public string WaitingCut(string sum, string together, string week) => Fill([sum, together, week]);

    public string AcceptedRow => Text();

    public string Snoozed => Text();

    public string Dismissed => Text();

    public string StillProposed => Text();

    public string Beyond => Text();

    public string BeyondNote => Text();

    public string InProgressRow => Text();

    public string Realised => Text();

    public string OneOff => Text();

    public string Rates => Text();

    public string SavingsRate => Text();

    public string Coverage => Text();

    public string Utilization => Text();

    public string Unused => Text();

    public string BehindBenchmark => Text();

    public string SpendByFleet => Text();

    public string Fleet => Text();

    public string Account => Text();

    public string AccountName => Text();

    public string Region => Text();

    public string RunsOn => Text();

    public string InstanceHours => Text();

    public string Currency => Text();

    public string Spend => Text();

    public string ListPrice => Text();

    public string PerMonth => Text();

    public string Outside => Text();

    public string OtherFleets(int count) => Counted(count);

    public string Total => Text();

    public string Unpriced => Text();

    public string Decisions => Text();

    public string NoDecisions => Text();

    public string Proposal => Text();

    public string SavingPerMonth => Text();

    public string Low => Text();

    public string Middle => Text();

    public string High => Text();

    public string AWeek => Text();

    public string Status => Text();

    public string Certainty => Text();

    public string EvidenceGrade => Text();

    public string RiskColumn => Text();

    public string OneOffColumn => Text();

    public string PaybackColumn => Text();

    public string StartColumn => Text();

    public string DecidedBy => Text();

    public string DecidedAt => Text();

    public string Reason => Text();

    public string VerdictColumn => Text();

    public string ActionColumn => Text();

    public string RecommendationColumn => Text();

    public string Statement => Text();

    public string By(string who, string when) => Fill([who, when]);

    public string Until(string when) => Fill([when]);

    public string FirstMonth(string month) => Fill([month]);

    public string OnceAndPayback(string once, string payback) => Fill([once, payback]);

    public string MoreInSpreadsheet(int count) => Counted(count);

    public string Movements => Text();

    public string NothingMoved => Text();

    public string Moved => Text();

    public string Before => Text();

    public string Now => Text();

    public string Why => Text();

    public string Kind(MovementKind kind) => OneOf(kind);

    public string Because(MovementReason reason) => OneOf(reason);

    public string CostChanges(string fleet, string proposal) => Fill([fleet, proposal]);

    public string Ending => Text();

    public string NothingEnds => Text();

    public string CommitmentColumn => Text();

    public string IdColumn => Text();

    public string Covers => Text();

    public string AnyUsage => Text();

    public string EndsOn => Text();

    public string DaysLeft => Text();

    public string PaidPerMonth => Text();

    public string Risks => Text();

    public string NoRisks => Text();

    public string EnglishNote => Text();

    public string LevelColumn => Text();

    public string WhatColumn => Text();

    public string OfTheFleet => Text();

    public string Quality => Text();

    public string ValidBuckets(string share) => Fill([share]);

    public string NewestData(string when) => Fill([when]);

    public string FleetsInState(string state, string count) => Fill([state, count]);

    public string UnpricedFleets(string names) => Fill([names]);

    public string NoFailures => Text();

    public string CouldNotRead(string where, string step, string reason) => Fill([where, step, reason]);

    public string AndMore(int count) => Counted(count);

    public string Oddities => Text();

    public string ServiceItself => Text();

    public string ServiceCalls(int count, string calls, string charges) => Counted(count, [calls, charges]);

    public string Nothing => Text();

    public string Sources => Text();

    public string FigureColumn => Text();

    public string ValueColumn => Text();

    public string FieldColumn => Text();

    public string RunColumn => Text();

    public string FormulaColumn => Text();

    public string Method => Text();

    public string MethodEstimate => Text();

    public string MethodWeek(string lookback) => Fill([lookback]);

    public string MethodMonth => Text();

    public string MethodTotal => Text();

    public string MethodPart => Text();

    public string MethodCurrencies => Text();

    public string Glossary => Text();

    public string About(string run, string origin, string asof) => Fill([run, origin, asof]);

    public string Summary => Text();

    public string FleetsSheet => Text();

    public string MovementsSheet => Text();

    public string CommitmentsSheet => Text();

    public string DataSheet => Text();

    public string SourcesSheet => Text();
}
