using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using CostOptimizer.Application.Json;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Models.Tests.Support;

/// <summary>
/// The closed schema of a plan as the serializer writes it. A plan is made of the planner's own types, which carry docstrings
/// instead of the descriptions of the verbs' contracts: those are taken from there.
/// </summary>
internal sealed class PlanOutputSchema
{
    private static readonly JsonSerializerOptions Options = ResultJson.Indented;

    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _names = [];
    private readonly Dictionary<string, XElement> _docs = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "CostOptimizer.Core.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static JsonObject Build()
    {
        var builder = new PlanOutputSchema();
        var root = builder.Object(typeof(EstatePlan));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Output of costopt model plan",
            ["description"] = "The plan as analyses store it; amounts are objects of text and currency.",
            ["type"] = "object",
            ["properties"] = root["properties"]!.DeepClone(),
            ["required"] = root["required"]!.DeepClone(),
            ["additionalProperties"] = false,
            ["$defs"] = new JsonObject(builder._definitions),
        };
    }

    private JsonObject Object(Type type)
    {
        var properties = new JsonObject();
        foreach (var property in Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null))
        {
            var value = Value(property.PropertyType);
            value = property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null
                ? new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) }
                : value;
            value.Insert(0, "description", Description(type, property.Name));
            properties[property.Name] = value;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]),
            ["additionalProperties"] = false,
        };
    }

    private JsonObject Value(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        var info = Options.GetTypeInfo(type);
        return type == typeof(Money) ? Defined("money", Money)
            : type == typeof(Window) ? Defined("window", Window)
            : type == typeof(string) || type == typeof(DateTime) || type == typeof(TimeSpan) || type == typeof(Currency) || type == typeof(Region)
                || type == typeof(FleetId) || type == typeof(TimeZoneInfo) || type == typeof(DateOnly) || type == typeof(TimeOnly) ? Of("string")
            : type == typeof(bool) ? Of("boolean")
            : type == typeof(int) || type == typeof(long) ? Of("integer")
            : type == typeof(double) || type == typeof(decimal) ? Of("number")
            : type.IsEnum ? new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]) }
            : info.Kind == JsonTypeInfoKind.Enumerable ? new JsonObject { ["type"] = "array", ["items"] = Value(info.ElementType!) }
            : info.Kind == JsonTypeInfoKind.Dictionary ? Of("object")
            : info.Kind == JsonTypeInfoKind.Object ? Defined(NameOf(type), () => Object(type))
            : throw new InvalidOperationException($"Say how {type} is written.");
    }

    private string NameOf(Type type)
    {
        if (!_names.TryGetValue(type, out var name))
        {
            _names.Add(type, name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.Split('`')[0]));
            Assert.True(_names.Values.Count(other => other == name) == 1, $"Two types are called {name}.");
        }

        return name;
    }

    private JsonObject Defined(string name, Func<JsonObject> definition)
    {
        if (_definitions.TryAdd(name, null))
        {
            _definitions[name] = definition();
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Money() => Texts(
        ("amount", "Decimal digits as text.", @"^-?[0-9]+(\.[0-9]+)?$"), ("currency", "ISO 4217 code.", "^[A-Z]{3}$"));

    private static JsonObject Window() => Texts(("fromUtc", "Start.", "Z$"), ("toUtc", "End.", "Z$"));

    private static JsonObject Texts(params (string Name, string Description, string Pattern)[] members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(
            member.Name, new JsonObject { ["description"] = member.Description, ["type"] = "string", ["pattern"] = member.Pattern }))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
        ["additionalProperties"] = false,
    };

    /// <summary>The property's summary, else the record's parameter, else what its type says of itself, else its name in words.</summary>
    private string Description(Type type, string member)
    {
        var name = char.ToUpperInvariant(member[0]) + member[1..];
        var declared = type.GetProperty(name)!.DeclaringType!.FullName!.Replace('+', '.');
        var own = _docs.GetValueOrDefault($"P:{declared}.{name}")?.Element("summary");
        var parameter = _docs.GetValueOrDefault($"T:{declared}")?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name);
        return Text(own) ?? Text(parameter) ?? string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")) + ".";
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        foreach (var reference in element.Descendants().Where(inner => inner.Name.LocalName is "see" or "paramref").ToList())
        {
            var target = (reference.Attribute("cref") ?? reference.Attribute("name"))?.Value.Split('(')[0].Split('.', ':')[^1] ?? reference.Value;
            reference.ReplaceWith(new XText(target));
        }

        return string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;
    }
}
