using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CostOptimizer.Web.Api.Description;

/// <summary>Describes the values that have a form of their own as JSON: their converters say nothing of it.</summary>
internal sealed class ValueSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // Where a value may be null, its schema says so beside this one.
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money))
        {
            Describe(schema, JsonSchemaType.Object, "An exact amount of one currency; a text keeps every decimal.");
            schema.Properties = Properties(("amount", Text("For example 12.3400000000.")), ("currency", Text("ISO 4217, for example USD.")));
            schema.Required = new HashSet<string>(StringComparer.Ordinal) { "amount", "currency" };
        }
        else if (type == typeof(Window))
        {
            Describe(schema, JsonSchemaType.Object, "A span of time, start inclusive, in UTC.");
            schema.Properties = Properties(("fromUtc", Instant()), ("toUtc", Instant()));
            schema.Required = new HashSet<string>(StringComparer.Ordinal) { "fromUtc", "toUtc" };
        }
        else if (Scalar(type) is { } description)
        {
            Describe(schema, JsonSchemaType.String, description);
        }

        return Task.CompletedTask;
    }

    private static string? Scalar(Type type) =>
        type == typeof(Currency) ? "ISO 4217 code, for example USD."
        : type == typeof(Region) ? "Region code, for example us-east-1."
        : type == typeof(FleetId) ? "Account, region and name of a fleet; untrusted text."
        : type == typeof(IsoWeek) ? "ISO 8601 week, for example 2026-W46."
        : type == typeof(TimeZoneInfo) ? "IANA name of a time zone."
        : null;

    private static void Describe(OpenApiSchema schema, JsonSchemaType type, string description) =>
        (schema.Type, schema.Description) = (type, description);

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Instant() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    private static Dictionary<string, IOpenApiSchema> Properties(params (string Name, OpenApiSchema Schema)[] properties) =>
        properties.ToDictionary(property => property.Name, property => (IOpenApiSchema)property.Schema, StringComparer.Ordinal);
}
