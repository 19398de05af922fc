using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Json;

/// <summary>Writes money as <c>{"amount":"12.3400000000","currency":"USD"}</c>: a string keeps every decimal in every reader.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize<Parts>(ref reader, options);
        return new Money(decimal.Parse(parts.Amount, NumberStyles.Number, CultureInfo.InvariantCulture), new Currency(parts.Currency));
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.Amount.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("currency", value.Currency.Code);
        writer.WriteEndObject();
    }

    private readonly record struct Parts(string Amount, string Currency);
}
