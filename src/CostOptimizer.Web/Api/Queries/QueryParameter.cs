using System.Text.Json;

namespace CostOptimizer.Web.Api.Queries;

/// <summary>One query parameter: what requests are checked against, and what the API's description says of it.</summary>
/// <param name="Type">JSON schema type: <c>string</c>, <c>integer</c> or <c>number</c>.</param>
/// <param name="Description">A sentence; what happens without it included.</param>
internal sealed record QueryParameter(string Name, string Type, string Description)
{
    /// <summary>The only values allowed; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>JSON schema format, for example <c>date-time</c>.</summary>
    public string? Format { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    public static QueryParameter Text(string name, string description) => new(name, "string", description);

    public static QueryParameter Number(string name, string description) => new(name, "number", description);

    public static QueryParameter Instant(string name, string description) => new(name, "string", description) { Format = "date-time" };

    /// <summary>Values are written as results write them, for example <c>benchmarkFirst</c>.</summary>
    public static QueryParameter Choice<T>(string name, string description)
        where T : struct, Enum =>
        new(name, "string", description) { Values = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)] };
}
