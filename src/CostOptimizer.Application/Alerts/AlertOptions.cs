namespace CostOptimizer.Application.Alerts;

/// <summary>What people are alerted to, who and when.</summary>
public sealed record AlertOptions
{
    public const string SectionName = "Alerts";

    private static readonly TimeSpan ShortestWindow = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(400);

    /// <summary>By name of <see cref="AlertKind"/>; none by default.</summary>
    public Dictionary<string, AlertRuleOptions> Rules { get; init; } = [];

    /// <summary>None by default: then alerts are recorded and nobody is told.</summary>
    public IReadOnlyList<AlertRouteOptions> Routes { get; init; } = [];

    /// <summary>Address of the dashboard as readers open it, such as <c>https://costs.example.com</c>; empty by default: then messages have no links.</summary>
    public string DashboardUrl { get; init; } = "";

    /// <summary>When quiet hours begin, by the clock of <see cref="TimeZone"/>; none by default.</summary>
    public TimeSpan? QuietFrom { get; init; }

    /// <summary>When they end; before <see cref="QuietFrom"/> for hours that span midnight.</summary>
    public TimeSpan? QuietTo { get; init; }

    /// <summary>IANA name of the zone of quiet hours and of the digest's weeks; UTC by default.</summary>
    public string TimeZone { get; init; } = "UTC";

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public AlertRuleOptions? RuleOf(AlertKind kind) =>
        Rules.FirstOrDefault(rule => rule.Key.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)).Value;

    /// <returns>The instant itself, or the end of the quiet hours that it lies in.</returns>
    public DateTime EndOfQuiet(DateTime utc)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to)
        {
            return utc;
        }

        var zone = Zone();
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var time = local.TimeOfDay;
        if (!(from < to ? time >= from && time < to : time >= from || time < to))
        {
            return utc;
        }

        var end = DateTime.SpecifyKind(local.Date + to, DateTimeKind.Unspecified);
        end = end <= local ? end.AddDays(1) : end;
        while (zone.IsInvalidTime(end))
        {
            end = end.AddMinutes(15); // The clock leaps over it in spring.
        }

        return TimeZoneInfo.ConvertTimeToUtc(end, zone);
    }

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults() =>
    [
        .. Rules.SelectMany(rule => RuleFaults(rule.Key, rule.Value)),
        .. Routes.SelectMany((route, index) => route.Faults(FormattableString.Invariant($"{SectionName}:Routes:{index}"))),
        .. Routes
            .GroupBy(route => route.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{SectionName}:Routes has '{same.Key}' {same.Count()} times: give each route a name of its own."),
        .. ClockFaults(),
    ];

    private static IEnumerable<string> RuleFaults(string name, AlertRuleOptions rule)
    {
        if (!Enum.GetNames<AlertKind>().Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{SectionName}:Rules:{name} is no kind of alert: use one of {string.Join(", ", Enum.GetNames<AlertKind>())}.";
            yield break;
        }

        if (rule.Threshold < 0m)
        {
            yield return FormattableString.Invariant($"{SectionName}:Rules:{name}:Threshold is {rule.Threshold}: give 0 or more.");
        }

        if (rule.Window is { } window && !AlertRules.HasWindow(Enum.Parse<AlertKind>(name, ignoreCase: true)))
        {
            yield return $"{SectionName}:Rules:{name}:Window is {window}, but this kind has no window: leave it out.";
        }
        else if (rule.Window < ShortestWindow || rule.Window > LongestWindow)
        {
            yield return $"{SectionName}:Rules:{name}:Window is {rule.Window}: give an hour (01:00:00) to 400 days (400.00:00:00).";
        }
    }

    private IEnumerable<string> ClockFaults()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"{SectionName}:TimeZone is '{TimeZone}', which this machine does not know: give an IANA name such as Europe/Berlin.";
        }

        if (QuietFrom is null != QuietTo is null)
        {
            yield return $"{SectionName}:{(QuietFrom is null ? nameof(QuietFrom) : nameof(QuietTo))} is not set although the other end of the quiet hours is: set both or neither.";
        }

        foreach (var (name, time) in ((string, TimeSpan?)[])[(nameof(QuietFrom), QuietFrom), (nameof(QuietTo), QuietTo)])
        {
            if (time < TimeSpan.Zero || time >= TimeSpan.FromDays(1))
            {
                yield return $"{SectionName}:{name} is {time}: give a time of day, 00:00:00 to 23:59:59.";
            }
        }

        if (QuietFrom is { } from && from == QuietTo)
        {
            yield return $"{SectionName}:QuietTo is {QuietTo}, when quiet hours also begin: give another time, or set neither.";
        }

        if (DashboardUrl.Length > 0 && !(Uri.TryCreate(DashboardUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            yield return $"{SectionName}:DashboardUrl is '{DashboardUrl}': give an address that begins with https://, or none.";
        }
    }
}
