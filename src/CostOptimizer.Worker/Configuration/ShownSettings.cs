using System.Collections;
using System.Globalization;
using System.Reflection;
using CostOptimizer.Web.Dashboard.Settings;
using CostOptimizer.Worker.Serving;

namespace CostOptimizer.Worker.Configuration;

/// <summary>
/// Settings as a page may show them. A text is shown only where it is listed here: one that is added tomorrow, and may hold
/// a secret, stays hidden until somebody has thought about it. Numbers, durations and choices hold none.
/// </summary>
internal static class ShownSettings
{
    private const int MostEntries = 200;

    /// <summary>Texts that are names, never secrets; places in lists are left out of the names.</summary>
    private static readonly HashSet<string> ShownTexts = new(StringComparer.Ordinal)
    {
        "Policy:TimeZone",
        "Grouping:FleetTag",
        "Grouping:WorkloadTagPrefix",
        "Aws:Accounts:Id",
        "Aws:Accounts:Name",
        "Aws:Accounts:Partition",
        "Aws:Accounts:Regions",
        "Aws:OrganizationAccount",
        "Aws:OrganizationRoleName",
        "Aws:Regions",
        "Aws:PriceListReaderAccount",
        "Aws:OfferFiles:Region",
        "Aws:Metrics:AgentNamespace",
        "Storage:Path",
        "Serve:Listen",
        "Access:TrustedProxies",
        "Access:Header:User",
        "Access:Header:Groups",
        "Alerts:TimeZone",
        "Alerts:DashboardUrl",
        "Alerts:Routes:Name",
        "Alerts:Routes:Channel",
        "Alerts:Routes:Webhook",
        "Alerts:Routes:Tag",
        "Alerts:Routes:Language",
        "Slack:Operators",
        "Slack:ApiUrl",
        "Schedules:Kind",
        "Schedules:Cron",
        "Schedules:TimeZone",
        "WeeklyReports:Groups:Name",
        "WeeklyReports:Groups:Addresses",
        "WeeklyReports:Groups:Language",
        "WeeklyReports:Groups:TimeZone",
        "WeeklyReports:Groups:Accounts",
        "WeeklyReports:Groups:Tags",
        "Smtp:Host",
        "Smtp:From",
        "ReportBucket:Bucket",
        "ReportBucket:Prefix",
        "ReportBucket:Region",
        "Savings:InvoiceRegion",
    };

    public static EffectiveSettings Of(Settings settings)
    {
        var otherwise = Otherwise(settings);
        return new EffectiveSettings(
        [
            .. typeof(Settings).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .SelectMany(section => Of(
                    section.Name,
                    section.Name,
                    section.PropertyType,
                    section.GetValue(settings),
                    section.PropertyType.GetConstructor([]) is { } constructor ? constructor.Invoke([]) : null))
                .Select(setting => setting.Value is "" && otherwise.TryGetValue(setting.Name, out var holds) ? setting with { Value = holds } : setting),
        ]);
    }

    /// <summary>What holds where a list or map is left out, and that is not nothing.</summary>
    private static Dictionary<string, string> Otherwise(Settings settings)
    {
        var policy = settings.Policy.ToPolicy();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Policy:PaymentOptions"] = string.Join(", ", policy.PaymentOptions),
            ["Policy:EngineeringHourlyRates"] = string.Join(", ", policy.EngineeringHourlyRates.Select(rate => $"{rate.Currency.Code} {Text(rate.Amount)}")),
            ["Jobs:RetryDelays"] = string.Join(", ", settings.Jobs.Retries.Delays.Select(delay => Text(delay))),
            ["Serve:Roles"] = string.Join(", ", Enum.GetValues<ServeRole>().Where(settings.Serve.Is)),
        };
    }

    /// <param name="kind">The name without places in lists and keys of maps: what <see cref="ShownTexts"/> holds.</param>
    private static IEnumerable<EffectiveSetting> Of(string name, string kind, Type type, object? value, object? otherwise) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var plain when plain.IsPrimitive || plain.IsEnum || plain == typeof(decimal) || plain == typeof(TimeSpan) =>
                [new EffectiveSetting(name, Text(value), Presence(value), Equals(value, otherwise))],
            var text when text == typeof(string) || text == typeof(Uri) =>
                [new EffectiveSetting(name, ShownTexts.Contains(kind) ? Text(value) : null, Presence(value), Equals(value, otherwise))],
            var many when many.IsAssignableTo(typeof(IEnumerable)) => OfMany(name, kind, value as IEnumerable),
            var group => group.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
                .SelectMany(property => Of(
                    $"{name}:{property.Name}",
                    $"{kind}:{property.Name}",
                    property.PropertyType,
                    value is null ? null : property.GetValue(value),
                    otherwise is null ? null : property.GetValue(otherwise))),
        };

    private static IEnumerable<EffectiveSetting> OfMany(string name, string kind, IEnumerable? entries)
    {
        object[] all = [.. (entries ?? Array.Empty<object>()).Cast<object>().Take(MostEntries)];
        return all.Length == 0
            ? [new EffectiveSetting(name, "", SettingPresence.NotSet, IsDefault: true)]
            : all.SelectMany((entry, index) => IsPair(entry)
                ? Of($"{name}:{Part(entry, "Key")}", kind, Part(entry, "Value").GetType(), Part(entry, "Value"), null)
                : Of($"{name}:{index.ToString(CultureInfo.InvariantCulture)}", kind, entry.GetType(), entry, null));
    }

    private static bool IsPair(object entry) => entry.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static object Part(object pair, string name) => pair.GetType().GetProperty(name)!.GetValue(pair)!;

    private static SettingPresence Presence(object? value) => value is null or "" ? SettingPresence.NotSet : SettingPresence.Set;

    private static string Text(object? value) => value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
