using System.Text.Json;
using System.Text.Json.Serialization;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Json;

/// <summary>
/// Writes a window as <c>{"fromUtc":…,"toUtc":…}</c>. Without a converter the serializer would read one through the
/// struct's default constructor, as no window at all.
/// </summary>
internal sealed class WindowConverter : JsonConverter<Window>
{
    public override Window Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bounds = JsonSerializer.Deserialize<Bounds>(ref reader, options);
        try
        {
            return new Window(bounds.FromUtc, bounds.ToUtc);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, Window value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Bounds(value.FromUtc, value.ToUtc), options);

    private readonly record struct Bounds(DateTime FromUtc, DateTime ToUtc);
}
