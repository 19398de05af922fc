using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Audit;

public sealed class AuditTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead => Text();

    public string NoneTitle => Text();

    public string NoneText => Text();

    public string NoMoreTitle => Text();

    public string Caption => Text();

    public string ColumnNumber => Text();

    public string ColumnWhen => Text();

    public string ColumnWho => Text();

    public string ColumnFrom => Text();

    public string ColumnWhat => Text();

    public string ColumnSubject => Text();

    public string ColumnChange => Text();

    public string Show => Text();

    public string Before => Text();

    public string After => Text();

    public string Nothing => Text();

    public string CommandLine => Text();

    public string Older => Text();

    public string Newest => Text();
}
