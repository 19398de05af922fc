using CostOptimizer.Application.Advice;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Savings;

public sealed class SavingsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string at) => Fill([at]);

    public string LeadUnmeasured => Text();

    public string NoneTitle => Text();

    public string NoneText => Text();

    public string Stages(string currency) => Fill([currency]);

    public string StagesNote => Text();

    public string ToPlan => Text();

    public string ColumnStage => Text();

    public string ColumnEntries => Text();

    public string ColumnPromised => Text();

    public string ColumnRealised => Text();

    public string Weeks(string currency) => Fill([currency]);

    public string WeeksNone => Text();

    public string ColumnWeek => Text();

    public string ColumnOfFleets => Text();

    public string ColumnTogether => Text();

    public string ColumnDemand => Text();

    public string ColumnPrice => Text();

    public string ColumnCommitment => Text();

    public string ColumnRollOut => Text();

    public string ColumnSizing => Text();

    public string ColumnRest => Text();

    public string MeasuredOf(string measured, string unmeasured) => Fill([measured, unmeasured]);

    public string Bridge(string week, string currency) => Fill([week, currency]);

    public string BridgeDescription(string from, string to) => Fill([from, to]);

    public string BridgePromised => Text();

    public string BridgeRealised => Text();

    public string BridgeClosing => Text();

    public string Entries => Text();

    public string ColumnFleet => Text();

    public string ColumnRollOutShare => Text();

    public string ColumnPromisedMonth => Text();

    public string ColumnRealisedMonth => Text();

    public string ColumnToDate => Text();

    public string ColumnNotes => Text();

    public string MoreEntries(string count) => Fill([count]);

    public string Download => Text();

    public string Reconciliation => Text();

    public string ReconciliationNone => Text();

    public string ColumnInvoiced => Text();

    public string ColumnMatched => Text();

    public string ColumnDiffering => Text();

    public string ColumnOutside => Text();

    public string ColumnBeside => Text();

    public string ColumnUnused => Text();

    public string ColumnNoUsage => Text();

    public string ColumnUnexplained => Text();

    public string Incomplete => Text();

    public string Advice => Text();

    public string AdviceNone => Text();

    public string ColumnResource => Text();

    public string ColumnTheirs => Text();

    public string ColumnOurs => Text();

    public string ColumnWhy => Text();

    public string ColumnLeft => Text();

    public string Reason(AdviceReason reason) => OneOf(reason);

    public string TheirsAndOurs(string theirs, string ours) => Fill([theirs, ours]);
}
