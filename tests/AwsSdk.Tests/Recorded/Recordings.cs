using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AwsSdk.Protocols;

namespace AwsSdk.Tests.Recorded;

/// <summary>Recorded responses beside the checkout, put back into the form the wire has.</summary>
internal static class Recordings
{
    public static string Read(string name)
    {
        var path = Path.Combine(Folder(), name);
        if (!File.Exists(path))
        {
            Assert.Skip($"shared/facts/recorded/{name} is not present beside the checkout.");
        }

        return File.ReadAllText(path);
    }

    /// <summary>A recording as JSON; a test library's wrapping is taken off and its dates become epoch seconds.</summary>
    public static JsonNode Json(string name)
    {
        var root = JsonNode.Parse(Read(name))!;
        var body = root["data"] ?? root;
        return Plain(body);
    }

    /// <summary>A recording kept as JSON, as the XML it once was; members the model lacks keep a conventional name.</summary>
    public static string Ec2Xml<TResponse>(string name)
    {
        var root = new XElement(typeof(TResponse).Name);
        AddMembers(root, Json(name).AsObject(), typeof(TResponse));
        return root.ToString();
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("COSTOPT_SHARED") is { Length: > 0 } configured)
        {
            return Path.Combine(configured, "facts", "recorded");
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "shared", "facts", "recorded");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip("shared/facts/recorded is not present beside the checkout.");
        return "";
    }

    private static JsonNode Plain(JsonNode node) => node switch
    {
        JsonObject date when date.ContainsKey("__class__") => Epoch(date),
        JsonObject map => new JsonObject(map.Select(member =>
            KeyValuePair.Create(member.Key, member.Value is null ? null : Plain(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Plain(item))]),
        _ => node.DeepClone(),
    };

    private static JsonNode Epoch(JsonObject date)
    {
        int Part(string name) => date[name]!.GetValue<int>();
        var time = new DateTime(
            Part("year"), Part("month"), Part("day"), Part("hour"), Part("minute"), Part("second"), DateTimeKind.Utc)
            .AddMicroseconds(Part("microsecond"));
        return (decimal)(time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
    }

    private static void AddMembers(XElement parent, JsonObject members, Type? model)
    {
        foreach (var (name, value) in members)
        {
            var property = model?.GetProperty(name) ?? model?.GetProperties().FirstOrDefault(candidate =>
                string.Equals(candidate.GetCustomAttribute<WireNameAttribute>()?.Name, name, StringComparison.OrdinalIgnoreCase));
            var wireName = property?.GetCustomAttribute<WireNameAttribute>()?.Name
                ?? char.ToLowerInvariant(name[0]) + name[1..];
            Add(parent, wireName, value, property?.PropertyType);
        }
    }

    private static void Add(XElement parent, string name, JsonNode? value, Type? type)
    {
        var element = new XElement(name);
        switch (value)
        {
            case JsonObject members:
                AddMembers(element, members, type);
                break;
            case JsonArray items:
                var itemType = type is { IsGenericType: true } ? type.GenericTypeArguments[0] : null;
                foreach (var item in items)
                {
                    Add(element, "item", item, itemType);
                }

                break;
            case JsonValue scalar:
                element.Value = Text(scalar, type);
                break;
        }

        parent.Add(element);
    }

    private static string Text(JsonValue scalar, Type? type) => type == typeof(DateTime?) && scalar.GetValueKind() == JsonValueKind.Number
        ? DateTime.UnixEpoch.AddTicks((long)(scalar.GetValue<decimal>() * TimeSpan.TicksPerSecond))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : scalar.ToString();
}
