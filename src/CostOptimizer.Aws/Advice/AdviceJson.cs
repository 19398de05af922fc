using System.Globalization;
using System.Text.Json;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Advice;

/// <summary>Advice as the tools' APIs answer: a list under <c>instanceRecommendations</c>, <c>autoScalingGroupRecommendations</c> or <c>items</c>, or a list alone.</summary>
internal static class AdviceJson
{
    private const int Deepest = 32;

    /// <exception cref="InvoiceFormatException">It is no such answer, or an entry cannot be read.</exception>
    public static (IReadOnlyList<AwsAdvice> Advice, int Passed) Read(Stream content, string name)
    {
        using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = Deepest });
        var list = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement
            : document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().FirstOrDefault(member => member.Name is "instanceRecommendations" or "autoScalingGroupRecommendations" or "items") is { Value.ValueKind: JsonValueKind.Array } found
                ? found.Value
            : throw new InvoiceFormatException($"{name} has no list instanceRecommendations (Compute Optimizer) or items (Cost Optimization Hub): send an answer of one of them.");
        List<AwsAdvice> advice = [];
        var passed = 0;
        foreach (var (index, entry) in list.EnumerateArray().Index())
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            Flatten(entry, "", values);
            var fields = new AdviceFields(
                names => names.Select(wanted => values.GetValueOrDefault(wanted)).FirstOrDefault(value => value is not null),
                (field, problem) => new InvoiceFormatException(string.Create(CultureInfo.InvariantCulture, $"{name}, entry {index + 1}, field {field}: {problem}")));
            if (fields.ToAdvice() is { } piece)
            {
                advice.Add(piece);
            }
            else
            {
                passed++;
            }
        }

        return (advice, passed);
    }

    /// <summary>Members of members are named by both, entries of lists by their number from 1: as the tables name their columns.</summary>
    private static void Flatten(JsonElement element, string name, Dictionary<string, string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Flatten(member.Value, name + string.Concat(member.Name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant(), values);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Flatten(item, string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}"), values);
                }

                break;
            case JsonValueKind.String when !string.IsNullOrWhiteSpace(element.GetString()):
                values.TryAdd(name, element.GetString()!);
                break;
            case JsonValueKind.Number:
                values.TryAdd(name, element.GetRawText());
                break;
        }
    }
}
