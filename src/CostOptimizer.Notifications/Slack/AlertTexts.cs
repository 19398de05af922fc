using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Wording;

namespace CostOptimizer.Notifications.Slack;

/// <summary>The texts of alerts.</summary>
internal sealed class AlertTexts(Locale locale) : TextSet(locale)
{
    public string Severity(AlertSeverity severity) => OneOf(severity);

    public string Name(AlertFactName name) => OneOf(name);

    public string Reason(MovementReason reason) => OneOf(reason);

    public string About(string kind, string subject) => Fill([kind, subject]);

    public string Worse(string title) => Fill([title]);

    public string Fact(string name, string value) => Fill([name, value]);

    public string FromRun(string severity, string run, string time) => Fill([severity, run, time]);

    public string Seen(string severity, string time) => Fill([severity, time]);

    public string PerMonth(string money) => Fill([money]);

    public string PerWeek(string money) => Fill([money]);

    public string Hours(string number) => Fill([number]);

    public string Days(string number) => Fill([number]);

    public string DeviceHours(string number) => Fill([number]);

    public string Deviations(string number) => Fill([number]);

    public string Accept => Text();

    public string Snooze => Text();

    public string Dismiss => Text();

    public string Open => Text();
}
