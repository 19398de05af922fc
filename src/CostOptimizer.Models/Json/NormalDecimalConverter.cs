using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostOptimizer.Models.Json;

/// <summary>Writes 50.00 as 50: how many zeros a sum carries depends on how it was made.</summary>
internal sealed class NormalDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Decimals.Normal(value));
}
