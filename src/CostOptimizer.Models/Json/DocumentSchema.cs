using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostOptimizer.Models.Json;

/// <summary>Writes a contract as JSON Schema 2020-12, from the same members that the reader goes by.</summary>
public static class DocumentSchema
{
    private const string DecimalPattern = @"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$";

    /// <param name="type">An input or output type of this room.</param>
    /// <param name="title">What the document is, for example <c>Input of costopt model bill</c>.</param>
    /// <param name="isInput">Inputs take numbers for money also as strings, and a <c>$schema</c> member; outputs have every member.</param>
    public static JsonObject Of(Type type, string title, bool isInput)
    {
        var definitions = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        var root = Object(type, isInput, definitions);
        if (isInput)
        {
            root["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Where this schema is, for editors; ignored." });
        }

        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (name, value) in root.ToList())
        {
            root.Remove(name);
            schema[name] = value;
        }

        schema["$defs"] = new JsonObject(definitions);
        return schema;
    }

    private static JsonObject Object(Type type, bool isInput, SortedDictionary<string, JsonNode?> definitions)
    {
        var contract = Contract.Of(type);
        var properties = new JsonObject();
        foreach (var member in contract.Members)
        {
            properties[member.Name] = Member(member, isInput, definitions);
        }

        var result = new JsonObject();
        if (type.GetCustomAttribute<DescriptionAttribute>() is { } described)
        {
            result["description"] = described.Description;
        }

        result["type"] = "object";
        result["properties"] = properties;
        var required = contract.Members.Where(member => member.IsRequired || !isInput).Select(member => (JsonNode)member.Name).ToArray();
        if (required.Length > 0)
        {
            result["required"] = new JsonArray(required);
        }

        result["additionalProperties"] = false;
        return result;
    }

    private static JsonObject Member(ContractMember member, bool isInput, SortedDictionary<string, JsonNode?> definitions)
    {
        var value = Value(member.Type, member, isInput, definitions);
        if (member.IsNullable)
        {
            value = value.ContainsKey("$ref") || value.ContainsKey("enum") || value["type"] is not JsonValue
                ? new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) }
                : WithNull(value);
        }

        if (member.Description is { } description)
        {
            value.Insert(0, "description", description);
        }

        if (member.Default is { } given && isInput && DefaultOf(given) is { } node)
        {
            value["default"] = node;
        }

        return value;
    }

    private static JsonObject WithNull(JsonObject value)
    {
        value["type"] = new JsonArray(value["type"]!.DeepClone(), "null");
        return value;
    }

    private static JsonObject Value(Type type, ContractMember member, bool isInput, SortedDictionary<string, JsonNode?> definitions)
    {
        if (Contract.ItemOf(type) is { } item)
        {
            var list = new JsonObject { ["type"] = "array", ["items"] = Value(item, member, isInput, definitions) };
            if (member.Items is { } items && isInput)
            {
                list["minItems"] = items.Minimum;
                list["maxItems"] = items.Maximum;
            }

            return list;
        }

        return type == typeof(string) ? Text(member.Form)
            : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
            : type == typeof(int) && member.Choices is { } choices ? new JsonObject { ["enum"] = new JsonArray([.. choices.Values.Select(value => (JsonNode)value)]) }
            : type == typeof(int) ? Bounded(new JsonObject { ["type"] = "integer" }, member.Bounds)
            : type == typeof(double) ? Bounded(new JsonObject { ["type"] = "number" }, member.Bounds)
            : type == typeof(decimal) ? Decimal(member.Bounds, isInput)
            : type == typeof(DateTime) ? new JsonObject { ["type"] = "string", ["format"] = "date-time", ["pattern"] = "Z$" }
            : type.IsEnum ? new JsonObject { ["enum"] = new JsonArray([.. Words.EnumNames(type).Select(name => (JsonNode)name)]) }
            : Reference(type, isInput, definitions);
    }

    private static JsonObject Reference(Type type, bool isInput, SortedDictionary<string, JsonNode?> definitions)
    {
        var name = Contract.Name(type.Name);
        if (definitions.TryAdd(name, null))
        {
            definitions[name] = Object(type, isInput, definitions);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Text(FormAttribute? form) =>
        form is null ? new JsonObject { ["type"] = "string" } : new JsonObject { ["type"] = "string", ["pattern"] = form.Pattern };

    private static JsonObject Decimal(BoundsAttribute? bounds, bool isInput)
    {
        var number = Bounded(new JsonObject { ["type"] = "number" }, bounds);
        return isInput
            ? new JsonObject { ["anyOf"] = new JsonArray(number, new JsonObject { ["type"] = "string", ["pattern"] = DecimalPattern }) }
            : number;
    }

    private static JsonObject Bounded(JsonObject number, BoundsAttribute? bounds)
    {
        if (bounds is { Minimum: > double.NegativeInfinity })
        {
            number[bounds.AboveMinimum ? "exclusiveMinimum" : "minimum"] = Number(bounds.Minimum);
        }

        if (bounds is { Maximum: < double.PositiveInfinity })
        {
            number[bounds.BelowMaximum ? "exclusiveMaximum" : "maximum"] = Number(bounds.Maximum);
        }

        return number;
    }

    private static JsonNode Number(double value) => JsonNode.Parse(((decimal)value).ToString(CultureInfo.InvariantCulture))!;

    /// <returns>Null for objects, whose own members have defaults.</returns>
    private static JsonNode? DefaultOf(object given) => given switch
    {
        string text => text,
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object>().Select(DefaultOf)]),
        Enum value => Contract.Name(value.ToString()),
        bool flag => flag,
        int or double or decimal => JsonSerializer.SerializeToNode(given, ModelJson.Indented),
        _ => null,
    };
}
