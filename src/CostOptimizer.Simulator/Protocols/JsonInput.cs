using System.Text.Json;

namespace CostOptimizer.Simulator.Protocols;

/// <summary>A JSON body.</summary>
internal sealed class JsonInput(JsonElement element, string badParameter) : AwsInput
{
    protected override string BadParameter => badParameter;

    public override string Fingerprint => string.Join('&', element.EnumerateObject()
        .Where(property => property.Name is not
            ("NextToken" or "nextToken" or "MaxResults" or "maxResults" or "MaxDatapoints"))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}={property.Value.GetRawText()}"));

    public override string? Text(string name) => element.TryGetProperty(name, out var value) ? Spell(value) : null;

    public override IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(item => Spell(item) ?? throw Refuse($"{name} holds something that is no text."))];

    public override IReadOnlyList<AwsInput> Structures(string name) =>
        [.. Items(name).Select(item => (AwsInput)Below(item, name))];

    public override AwsInput? Structure(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Below(value, name) : null;

    private IEnumerable<JsonElement> Items(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw Refuse($"{name} is not a list.");
    }

    private JsonInput Below(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object
        ? new JsonInput(value, badParameter)
        : throw Refuse($"{name} is not a structure.");
}
