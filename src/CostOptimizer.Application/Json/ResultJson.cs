using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Json;

/// <summary>How results look as JSON, in storage and on the command line: camelCase, open enums as text, money as text.</summary>
public static class ResultJson
{
    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Default,
            Converters =
            {
                new MoneyConverter(),
                new PlanRatesConverter(),
                new WindowConverter(),
                new ScalarConverter<Currency>(code => new Currency(code), currency => currency.Code),
                new ScalarConverter<Region>(code => new Region(code), region => region.Code),
                new ScalarConverter<FleetId>(value => new FleetId(value), id => id.Value),
                new ScalarConverter<IsoWeek>(WeekOf, week => week.ToString()),
                new ScalarConverter<TimeZoneInfo>(ZoneOf, zone => zone.Id),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static IsoWeek WeekOf(string text) => IsoWeek.TryParse(text, out var week)
        ? week
        : throw new ArgumentException($"'{text}' is not a week such as 2026-W46.", nameof(text));

    private static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new ArgumentException($"'{id}' is not a time zone that this system knows.", nameof(id));
}
