using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

public sealed class AlertsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead => Text();

    public string Channels => Text();

    public string ColumnChannel => Text();

    public string Channel(AlertChannel channel) => OneOf(channel);

    public string IsSetUp => Text();

    public string NotSetUp(string setting) => Fill([setting]);

    public string State(AlertLineState state) => OneOf(state);

    public string All => Text();

    public string Show => Text();

    public string ColumnState => Text();

    public string NoneTitle => Text();

    public string NoneText => Text();

    public string NoMatch => Text();

    public string Caption(string most) => Fill([most]);

    public string ColumnWhen => Text();

    public string ColumnTarget => Text();

    public string ColumnSubject => Text();

    public string ColumnAttempts => Text();

    public string ColumnNext => Text();

    public string ColumnOutcome => Text();

    public string NoRoute => Text();
}
