using System.Globalization;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;
using CostOptimizer.Wording;

namespace CostOptimizer.Notifications.Slack;

/// <summary>How one reader reads an alert.</summary>
internal sealed class AlertWords
{
    private readonly AlertTexts _texts;
    private readonly Terms _terms;

    private AlertWords(Locale locale) => (_texts, _terms) = (new AlertTexts(locale), new Terms(locale));

    /// <param name="language">BCP 47; English when there are no texts in it.</param>
    public static AlertWords In(string language) => new(Locale.Of(Language.Find(language) ?? Language.English));

    public string Accept => _texts.Accept;

    public string Snooze => _texts.Snooze;

    public string Dismiss => _texts.Dismiss;

    public string Open => _texts.Open;

    public string Kind(AlertKind kind) => _terms.Alert(kind);

    public string About(string kind, string subject) => _texts.About(kind, subject);

    public string Worse(string title) => _texts.Worse(title);

    /// <returns>For example <c>Saving: USD 1,234.56 a month</c>.</returns>
    public string Line(AlertFact fact) => _texts.Fact(_texts.Name(fact.Name), Value(fact));

    /// <summary>Where the figures come from and when they were seen.</summary>
    public string Source(Alert alert) => alert.RunId is { } run
        ? _texts.FromRun(_texts.Severity(alert.Severity), run, Display.Time(alert.SeenAtUtc))
        : _texts.Seen(_texts.Severity(alert.Severity), Display.Time(alert.SeenAtUtc));

    private string Value(AlertFact fact) => fact switch
    {
        { Name: AlertFactName.Reason, Text: { } text } when Enum.TryParse<MovementReason>(text, out var reason) && Enum.IsDefined(reason) => _texts.Reason(reason),
        { Number: { } number, Currency: { } currency } => Of(fact.Unit, new Money(number, new Currency(currency))),
        { Number: { } number } => Of(fact.Unit, number),
        _ => fact.Text ?? Display.Nothing,
    };

    private string Of(AlertUnit unit, Money money) => unit switch
    {
        AlertUnit.MoneyPerMonth => _texts.PerMonth(Display.Money(money)),
        AlertUnit.MoneyPerWeek => _texts.PerWeek(Display.Money(money)),
        AlertUnit.MoneyPerHour => Display.Rate(new HourlyRate(money)),
        _ => Display.Money(money),
    };

    private string Of(AlertUnit unit, decimal number) => unit switch
    {
        AlertUnit.Share => Display.Percent(number),
        AlertUnit.Hours => _texts.Hours(Tenths(number)),
        AlertUnit.Days => _texts.Days(Tenths(number)),
        AlertUnit.DeviceHours => _texts.DeviceHours(Tenths(number)),
        AlertUnit.Deviations => _texts.Deviations(Tenths(number)),
        _ => Display.Number(number),
    };

    private static string Tenths(decimal number) => Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("#,##0.#", CultureInfo.InvariantCulture);
}
