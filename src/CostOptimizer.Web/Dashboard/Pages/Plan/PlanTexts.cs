using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Plan;

public sealed class PlanTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string fleets, string at) => Fill([fleets, at]);

    public string WhatIf => Text();

    public string WhatIfLead => Text();

    public string Growth => Text();

    public string GrowthHint => Text();

    public string Term => Text();

    public string TermNone => Text();

    public string Coverage => Text();

    public string Spot => Text();

    public string Rate(string currency) => Fill([currency]);

    public string Discount => Text();

    public string Compute => Text();

    public string Reset => Text();

    public string NotKept => Text();

    public string Busy => Text();

    public string FaultsTitle => Text();

    public string FaultGrowth(string value) => Fill([value]);

    public string FaultTerm(string value) => Fill([value]);

    public string FaultShare(string field, string value) => Fill([field, value]);

    public string FaultDiscount(string value) => Fill([value]);

    public string FaultRate(string currency, string value) => Fill([currency, value]);

    public string Supposed => Text();

    public string Changes(string currency) => Fill([currency]);

    public string ColumnFigure => Text();

    public string ColumnStored => Text();

    public string ColumnWhatIf => Text();

    public string ColumnChange => Text();

    public string FigureToday => Text();

    public string FigurePlanned => Text();

    public string FigureSaving => Text();

    public string FigureOneOff => Text();

    public string FigureUnused => Text();

    public string FigureNet => Text();

    public string ChangedFleets => Text();

    public string NoFleetChanges => Text();

    public string ColumnFleet => Text();

    public string MoreFleets(int count) => Counted(count);

    public string Estate(string currency) => Fill([currency]);

    public string SavingRange => Text();

    public string CoverageToday => Text();

    public string Bridge => Text();

    public string BridgeNote(string closing) => Fill([closing]);

    public string Closing => Text();

    public string FurtherFleets(int count) => Counted(count);

    public string BridgeDescription(string from, string to) => Fill([from, to]);

    public string BridgeTable => Text();

    public string ColumnStep => Text();

    public string ColumnAfter => Text();

    public string Calendar => Text();

    public string NoCalendar => Text();

    public string CalendarNote => Text();

    public string CalendarDescription => Text();

    public string CalendarMore(int count) => Counted(count);

    public string StartsOn(string month) => Fill([month]);

    public string EndsOn(string date) => Fill([date]);

    public string BoughtOn(string month) => Fill([month]);

    public string MonthsCaption(string npv) => Fill([npv]);

    public string ColumnMonth => Text();

    public string ColumnStarts => Text();

    public string ColumnBought => Text();

    public string ColumnEnded => Text();

    public string ColumnBefore => Text();

    public string ColumnPlanned => Text();

    public string ColumnOnce => Text();

    public string ColumnSaved => Text();

    public string CoversIn(string what, string region) => Fill([what, region]);

    public string Purchases => Text();

    public string NoPurchases => Text();

    public string ColumnCommitment => Text();

    public string ColumnCovers => Text();

    public string ColumnAccount => Text();

    public string ColumnUpfront => Text();

    public string ColumnMonthly => Text();

    public string ColumnUsed => Text();

    public string ColumnSaves => Text();
}
