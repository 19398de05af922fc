using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CostOptimizer.Models.Tests.Support;

/// <summary>
/// Validates a document against a JSON Schema of the keywords that ours use; any other keyword is a fault of the schema.
/// No validator library restores here; this one knows nothing of the contracts.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly HashSet<string> Notes = ["$schema", "$defs", "title", "description", "default", "format", "examples"];

    private readonly List<string> _faults = [];

    public static IReadOnlyList<string> Faults(JsonObject schema, JsonNode? document)
    {
        var check = new SchemaCheck(schema);
        check.Check(schema, document, "$");
        return check._faults;
    }

    private bool Holds(JsonObject schema, JsonNode? node)
    {
        var count = _faults.Count;
        Check(schema, node, "");
        var holds = _faults.Count == count;
        _faults.RemoveRange(count, _faults.Count - count);
        return holds;
    }

    private void Check(JsonObject schema, JsonNode? node, string path)
    {
        foreach (var (keyword, value) in schema.Where(pair => !Notes.Contains(pair.Key)))
        {
            if (!Holds(schema, keyword, value!, node, path))
            {
                _faults.Add($"{path}: {keyword} {value!.ToJsonString()} does not hold for {node?.ToJsonString() ?? "null"}");
            }
        }
    }

    private bool Holds(JsonObject schema, string keyword, JsonNode value, JsonNode? node, string path)
    {
        var kind = node?.GetValueKind() ?? JsonValueKind.Null;
        switch (keyword)
        {
            case "$ref":
                Check(root["$defs"]![value.GetValue<string>().Split('/')[^1]]!.AsObject(), node, path);
                return true;
            case "type":
                return (value is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [value.GetValue<string>()]).Any(type => IsOf(type, node, kind));
            case "properties":
                foreach (var (name, member) in node as JsonObject ?? [])
                {
                    if (value[name] is JsonObject rule)
                    {
                        Check(rule, member, $"{path}.{name}");
                    }
                }

                return true;
            case "required":
                return node is not JsonObject whole || value.AsArray().All(name => whole.ContainsKey(name!.GetValue<string>()));
            case "additionalProperties":
                Assert.False(value.GetValue<bool>());
                return node is not JsonObject members || members.All(member => schema["properties"]!.AsObject().ContainsKey(member.Key));
            case "items":
                foreach (var (index, item) in (node as JsonArray ?? []).Index())
                {
                    Check(value.AsObject(), item, $"{path}[{index}]");
                }

                return true;
            case "minItems":
                return node is not JsonArray few || few.Count >= value.GetValue<int>();
            case "maxItems":
                return node is not JsonArray many || many.Count <= value.GetValue<int>();
            case "anyOf":
                return value.AsArray().Any(choice => Holds(choice!.AsObject(), node));
            case "enum":
                return value.AsArray().Any(choice => JsonNode.DeepEquals(choice, node));
            case "pattern":
                return kind != JsonValueKind.String || Regex.IsMatch(node!.GetValue<string>(), value.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1));
            case "minimum":
                return kind != JsonValueKind.Number || Number(node!) >= Number(value);
            case "exclusiveMinimum":
                return kind != JsonValueKind.Number || Number(node!) > Number(value);
            case "maximum":
                return kind != JsonValueKind.Number || Number(node!) <= Number(value);
            case "exclusiveMaximum":
                return kind != JsonValueKind.Number || Number(node!) < Number(value);
            default:
                throw new InvalidOperationException($"The schema uses {keyword}, which this validator does not know.");
        }
    }

    private static bool IsOf(string type, JsonNode? node, JsonValueKind kind) => type switch
    {
        "object" => kind == JsonValueKind.Object,
        "array" => kind == JsonValueKind.Array,
        "string" => kind == JsonValueKind.String,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "number" => kind == JsonValueKind.Number,
        "integer" => kind == JsonValueKind.Number && double.IsInteger(Number(node!)),
        "null" => kind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"{type} is no type of JSON."),
    };

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
