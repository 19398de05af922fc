using System.Text.Json;
using System.Text.Json.Serialization;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Json;

/// <summary>Writes a plan's rates as a list, in the offerings' order, because JSON keys are texts.</summary>
internal sealed class PlanRatesConverter : JsonConverter<IReadOnlyDictionary<OfferingKey, HourlyRate>>
{
    public override IReadOnlyDictionary<OfferingKey, HourlyRate> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (JsonSerializer.Deserialize<List<Entry>>(ref reader, options) ?? []).ToDictionary(entry => entry.Offering, entry => entry.Rate);

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<OfferingKey, HourlyRate> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, Ordered(value), options);

    private static List<Entry> Ordered(IReadOnlyDictionary<OfferingKey, HourlyRate> rates) =>
        [.. rates
            .OrderBy(pair => pair.Key.Region.Code, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Service)
            .ThenBy(pair => pair.Key.TypeName, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Platform, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Tenancy, StringComparer.Ordinal)
            .Select(pair => new Entry(pair.Key, pair.Value))];

    private sealed record Entry(OfferingKey Offering, HourlyRate Rate);
}
