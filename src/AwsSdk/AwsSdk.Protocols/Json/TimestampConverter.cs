using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwsSdk.Protocols;

/// <summary>
/// Time as epoch seconds, whole, fractional or with an exponent, or as ISO 8601 text; always UTC. Written as epoch
/// seconds, with milliseconds where there are any.
/// </summary>
internal sealed class TimestampConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Timestamps.TryParse(reader.GetString(), out var time)
                ? time
                : throw new JsonException($"'{reader.GetString()}' is no timestamp.");
        }

        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException($"A timestamp is a number or text, not {reader.TokenType}.");
        }

        if (reader.TryGetInt64(out var whole) && Timestamps.TryFromEpoch(whole, out var exact))
        {
            return exact;
        }

        return reader.TryGetDecimal(out var seconds) && Timestamps.TryFromEpoch(seconds, out var fractional)
            ? fractional
            : throw new JsonException("The timestamp is out of range.");
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        var milliseconds = new DateTimeOffset(value.ToUniversalTime()).ToUnixTimeMilliseconds();
        if (milliseconds % 1000 == 0)
        {
            writer.WriteNumberValue(milliseconds / 1000);
        }
        else
        {
            writer.WriteRawValue((milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture));
        }
    }
}
