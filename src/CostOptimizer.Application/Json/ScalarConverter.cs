using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostOptimizer.Application.Json;

/// <summary>Writes a value that is one text, such as a region, as that text.</summary>
internal sealed class ScalarConverter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException($"A {typeToConvert.Name} cannot be null.");
        try
        {
            return parse(text);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(format(value));
}
