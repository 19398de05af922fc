using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Reports;

public sealed class ReportsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead => Text();

    public string Caption => Text();

    public string ColumnAnalysis => Text();

    public string ColumnStarted => Text();

    public string ColumnState => Text();

    public string ColumnLookBack => Text();

    public string ColumnOrigin => Text();

    public string ColumnOpen => Text();

    public string Window(string from, string to) => Fill([from, to]);

    public string Report => Text();

    public string Result => Text();

    public string Details => Text();

    public string ReportOf(string run) => Fill([run]);

    public string ResultOf(string run) => Fill([run]);

    public string DetailsOf(string run) => Fill([run]);

    public string Supposed => Text();

    public string PartOfEstate => Text();

    public string Older => Text();

    public string Newest => Text();

    public string NoMoreTitle => Text();

    public string NoMoreText => Text();

    public string Weekly => Text();

    public string WeeklyNone => Text();

    public string ColumnWeek => Text();

    public string ColumnGroup => Text();

    public string ColumnFiles => Text();

    public string ColumnSent => Text();

    public string FileOf(string file, string group) => Fill([file, group]);

    public string Format(WeeklyFormat format) => OneOf(format);

    public string Delivery(DeliveryState state) => OneOf(state);
}
