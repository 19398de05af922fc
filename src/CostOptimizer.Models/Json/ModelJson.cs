using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostOptimizer.Models.Json;

/// <summary>How the results of the model's parts look as JSON: camelCase, exact decimals without trailing zeros, unknown as null.</summary>
public static class ModelJson
{
    public static JsonSerializerOptions Indented { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new NormalDecimalConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
