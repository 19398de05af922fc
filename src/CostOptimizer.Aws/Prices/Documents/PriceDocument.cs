using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Aws.Calls;

namespace CostOptimizer.Aws.Prices.Documents;

/// <summary>One item of GetProducts: a string that holds a JSON document of a product and its terms.</summary>
internal sealed record PriceDocument(PriceProduct Product, IReadOnlyList<PriceTerm> Terms)
{
    /// <exception cref="SourceException">The text is not such a document.</exception>
    public static PriceDocument Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var product = ProductOf(root);
            return new PriceDocument(product, [.. TermsOf(root, "OnDemand", isReserved: false), .. TermsOf(root, "Reserved", isReserved: true)]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SourceException(
                FailureKind.BadAnswer, AwsServices.Pricing, "GetProducts", $"The Pricing API answered an item that is no price document: {exception.Message}", exception);
        }
    }

    private static PriceProduct ProductOf(JsonElement root)
    {
        var product = new PriceProduct();
        var source = root.GetProperty("product");
        if (source.TryGetProperty("attributes", out var attributes))
        {
            foreach (var attribute in attributes.EnumerateObject())
            {
                product[AttributeNames.Normalize(attribute.Name)] = attribute.Value.GetString();
            }
        }

        product["productfamily"] = Text(source, "productFamily");
        product["servicecode"] = product["servicecode"] ?? Text(root, "serviceCode");
        return product;
    }

    private static IEnumerable<PriceTerm> TermsOf(JsonElement root, string kind, bool isReserved) =>
        root.TryGetProperty("terms", out var terms) && terms.TryGetProperty(kind, out var byCode)
            ? byCode.EnumerateObject().Select(term => TermOf(term.Value, isReserved))
            : [];

    private static PriceTerm TermOf(JsonElement term, bool isReserved)
    {
        var attributes = term.TryGetProperty("termAttributes", out var found) ? found : default;
        return new PriceTerm(
            isReserved,
            Text(attributes, "LeaseContractLength"),
            Text(attributes, "OfferingClass"),
            Text(attributes, "PurchaseOption"),
            PriceText.ParseTime(Text(term, "effectiveDate")),
            [.. term.GetProperty("priceDimensions").EnumerateObject().Select(dimension => new PriceDimension(
                Text(dimension.Value, "unit"),
                dimension.Value.GetProperty("pricePerUnit").EnumerateObject().ToDictionary(price => price.Name, price => price.Value.GetString() ?? "", StringComparer.Ordinal)))]);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
