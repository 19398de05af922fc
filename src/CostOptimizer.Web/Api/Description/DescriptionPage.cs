using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CostOptimizer.Web.Api.Description;

/// <summary>
/// An OpenAPI document as one page to read, written here: the usual pages need script, and fetch it from elsewhere. This
/// one asks for its style sheet and nothing else.
/// </summary>
internal static class DescriptionPage
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <summary>The page's style sheet.</summary>
    public static byte[] Style { get; } = Read("api/page.css");

    public static byte[] Write(ReadOnlyMemory<byte> openApi)
    {
        using var document = JsonDocument.Parse(openApi);
        var root = document.RootElement;
        var info = root.GetProperty("info");
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Text(info, "title")).Append("</title>\n<link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n<body>\n<main>\n<h1>")
            .Append(Text(info, "title")).Append("</h1>\n<p>").Append(Text(info, "description"))
            .Append("</p>\n<p>For programs: <a href=\"openapi.json\">openapi.json</a></p>\n");
        var operations = Operations(root).ToList();
        Contents(page, operations);
        foreach (var tag in operations.GroupBy(operation => operation.Tag))
        {
            page.Append("<h2>").Append(Encode(tag.Key)).Append("</h2>\n");
            foreach (var operation in tag)
            {
                Operation(page, operation.Method, operation.Path, operation.Element);
            }
        }

        Schemas(page, root);
        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static IEnumerable<(string Tag, string Method, string Path, JsonElement Element)> Operations(JsonElement root) =>
        from path in root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where Methods.Contains(operation.Name)
        select (operation.Value.TryGetProperty("tags", out var tags) ? tags[0].GetString()! : "Other", operation.Name.ToUpperInvariant(), path.Name, operation.Value);

    private static void Contents(StringBuilder page, List<(string Tag, string Method, string Path, JsonElement Element)> operations)
    {
        page.Append("<nav aria-label=\"Operations\">\n<ul>\n");
        foreach (var (_, method, path, operation) in operations)
        {
            page.Append("<li><a href=\"#").Append(Text(operation, "operationId")).Append("\"><code>").Append(method).Append(' ')
                .Append(Encode(path)).Append("</code></a> ").Append(Text(operation, "summary")).Append("</li>\n");
        }

        page.Append("</ul>\n</nav>\n");
    }

    private static void Operation(StringBuilder page, string method, string path, JsonElement operation)
    {
        page.Append("<section>\n<h3 id=\"").Append(Text(operation, "operationId")).Append("\"><code>").Append(method).Append(' ')
            .Append(Encode(path)).Append("</code></h3>\n<p>").Append(Text(operation, "summary")).Append("</p>\n");
        if (Text(operation, "description") is { Length: > 0 } description)
        {
            page.Append("<p>").Append(description).Append("</p>\n");
        }

        if (operation.TryGetProperty("parameters", out var parameters))
        {
            page.Append("<table>\n<thead><tr><th>Parameter</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead>\n<tbody>\n");
            foreach (var parameter in parameters.EnumerateArray())
            {
                page.Append("<tr><td><code>").Append(Text(parameter, "name")).Append("</code></td><td>").Append(Text(parameter, "in")).Append("</td><td>")
                    .Append(parameter.TryGetProperty("schema", out var schema) ? Type(schema) : "").Append("</td><td>").Append(Text(parameter, "description")).Append("</td></tr>\n");
            }

            page.Append("</tbody>\n</table>\n");
        }

        if (operation.TryGetProperty("requestBody", out var body))
        {
            page.Append("<p>Body: ").Append(Content(body)).Append(". ").Append(Text(body, "description")).Append("</p>\n");
        }

        page.Append("<ul>\n");
        foreach (var response in operation.GetProperty("responses").EnumerateObject())
        {
            page.Append("<li><code>").Append(Encode(response.Name)).Append("</code> ").Append(Text(response.Value, "description")).Append(": ")
                .Append(Content(response.Value)).Append("</li>\n");
        }

        page.Append("</ul>\n</section>\n");
    }

    private static string Content(JsonElement holder) => !holder.TryGetProperty("content", out var content) ? "no body" : string.Join(
        " or ",
        content.EnumerateObject().Select(media => $"<code>{Encode(media.Name)}</code>{(media.Value.TryGetProperty("schema", out var schema) ? $" {Type(schema)}" : "")}"));

    private static void Schemas(StringBuilder page, JsonElement root)
    {
        page.Append("<h2>Documents</h2>\n");
        foreach (var schema in root.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            page.Append("<section>\n<h3 id=\"schema-").Append(Encode(schema.Name)).Append("\"><code>").Append(Encode(schema.Name)).Append("</code></h3>\n<p>")
                .Append(Text(schema.Value, "description")).Append("</p>\n");
            if (!schema.Value.TryGetProperty("properties", out var properties))
            {
                page.Append("<p>").Append(Type(schema.Value)).Append("</p>\n</section>\n");
                continue;
            }

            page.Append("<table>\n<thead><tr><th>Member</th><th>Type</th><th>Meaning</th></tr></thead>\n<tbody>\n");
            foreach (var property in properties.EnumerateObject())
            {
                page.Append("<tr><td><code>").Append(Encode(property.Name)).Append("</code></td><td>").Append(Type(property.Value)).Append("</td><td>")
                    .Append(Text(property.Value, "description")).Append("</td></tr>\n");
            }

            page.Append("</tbody>\n</table>\n</section>\n");
        }
    }

    private static string Type(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = Encode(reference.GetString()!.Split('/')[^1]);
            return $"<a href=\"#schema-{name}\">{name}</a>";
        }

        if (schema.TryGetProperty("oneOf", out var alternatives) || schema.TryGetProperty("anyOf", out alternatives))
        {
            return string.Join(" or ", alternatives.EnumerateArray().Select(Type));
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return string.Join(" or ", values.EnumerateArray().Select(value => $"<code>{Encode(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())}</code>"));
        }

        var type = !schema.TryGetProperty("type", out var named) ? "any"
            : named.ValueKind == JsonValueKind.Array ? string.Join(" or ", named.EnumerateArray().Select(item => Encode(item.GetString()!)))
            : Encode(named.GetString()!);
        var of = schema.TryGetProperty("items", out var items) || schema.TryGetProperty("additionalProperties", out items) && items.ValueKind == JsonValueKind.Object
            ? $" of {Type(items)}"
            : "";
        return $"{type}{of}{(Text(schema, "format") is { Length: > 0 } format ? $" ({format})" : "")}";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Encode(value.GetString()!) : "";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static byte[] Read(string name)
    {
        using var stream = typeof(DescriptionPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
