using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>Writes rows as OPENJSON reads them: properties named like columns, times as datetime2 has them.</summary>
internal sealed class RowJson : JsonConverter<DateTime>
{
    public static readonly JsonSerializerOptions Options = new() { Converters = { new RowJson() } };

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Rows are sent as JSON and never read from it.");

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(UtcDateTimeHandler.Utc(value).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
}
