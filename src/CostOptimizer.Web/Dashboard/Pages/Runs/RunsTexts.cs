using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Orders;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Runs;

public sealed class RunsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead => Text();

    public string ToAnalyses => Text();

    public string ToJobs => Text();

    public string Sections => Text();

    public string RunNow => Text();

    public string RunNowText => Text();

    public string RunNowNeeds(string role) => Fill([role]);

    public string NoOrdersTitle => Text();

    public string NoOrdersText => Text();

    public string NoMoreTitle => Text();

    public string StateName(AnalysisState state) => OneOf(state);

    public string DeliveryState(DeliveryState state) => OneOf(state);

    public string HistoryCaption => Text();

    public string ColumnAnalysis => Text();

    public string ColumnState => Text();

    public string ColumnOrderedBy => Text();

    public string ColumnOrdered => Text();

    public string ColumnStarted => Text();

    public string ColumnEnded => Text();

    public string ColumnTook => Text();

    public string ColumnRead => Text();

    public string ColumnReason => Text();

    public string PartsOf(string read, string all) => Fill([read, all]);

    public string NotListed => Text();

    public string Supposed => Text();

    public string PartOfEstate => Text();

    public string Older => Text();

    public string Newest => Text();

    public string NowRunning => Text();

    public string ProgressLabel(string run) => Fill([run]);

    public string Live => Text();

    public string Refresh => Text();

    public string Cancel => Text();

    public string CancelNeeds(string role) => Fill([role]);

    public string OneTitle(string run) => Fill([run]);

    public string BackToAll => Text();

    public string Report => Text();

    public string Result => Text();

    public string Facts => Text();

    public string Origin => Text();

    public string LookBack => Text();

    public string Window(string from, string to) => Fill([from, to]);

    public string Scope => Text();

    public string WholeEstate => Text();

    public string Accounts(string list) => Fill([list]);

    public string Regions(string list) => Fill([list]);

    public string FleetsOnly(string list) => Fill([list]);

    public string WhatItSupposes => Text();

    public string CallsMade => Text();

    public string CallsCost(string calls, string cost) => Fill([calls, cost]);

    public string Nobody => Text();

    public string Missing => Text();

    public string NothingMissing => Text();

    public string ColumnWhere => Text();

    public string ColumnStep => Text();

    public string ColumnKind => Text();

    public string ColumnFix => Text();

    public string PartitionsCaption => Text();

    public string ColumnAccount => Text();

    public string ColumnRegion => Text();

    public string ColumnInstances => Text();

    public string ColumnFleets => Text();

    public string ColumnNewest => Text();

    public string ColumnOddities => Text();

    public string OdditiesOf(int count) => Counted(count);

    public string JobsCaption => Text();

    public string Webhooks => Text();

    public string ColumnTarget => Text();

    public string ColumnAttempts => Text();

    public string ColumnNext => Text();

    public string ColumnOutcome => Text();

    public string JobsLead => Text();

    public string FilterState => Text();

    public string FilterKind => Text();

    public string FilterAll => Text();

    public string Filter => Text();

    public string NoJobsTitle => Text();

    public string NoJobsText => Text();

    public string AllJobsCaption => Text();

    public string ColumnJob => Text();

    public string ColumnWorker => Text();

    public string ColumnQueued => Text();

    public string CancelOne => Text();

    public string CancelJob(string id) => Fill([id]);

    public string TurnNow => Text();

    public string TurnNowOf(string schedule) => Fill([schedule]);

    public string Schedules => Text();

    public string NoSchedules => Text();

    public string ColumnSchedule => Text();

    public string ColumnCron => Text();

    public string ColumnZone => Text();

    public string ColumnLastTurn => Text();

    public string ColumnNextTurn => Text();

    public string Never => Text();

    public string Workers => Text();

    public string NoWorkers => Text();

    public string ColumnSeen => Text();

    public string Ago(string age) => Fill([age]);
}
