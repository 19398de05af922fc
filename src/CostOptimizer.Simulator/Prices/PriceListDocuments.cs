using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Answers GetProducts: one JSON document a SKU, siblings included.</summary>
internal static class PriceListDocuments
{
    private static readonly ConcurrentDictionary<(string Region, string ServiceCode), PriceListSku[]> Products = new();

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every document that matches all filters, in a fixed order.</summary>
    /// <param name="partition"><c>aws</c> or <c>aws-cn</c>: a price list never shows the other's regions.</param>
    /// <param name="serviceCode"><c>AmazonEC2</c> or <c>AmazonSageMaker</c>; others have no products.</param>
    /// <param name="filters">TERM_MATCH pairs of field and exact value; an unknown field matches nothing.</param>
    public static IEnumerable<string> Query(
        string partition, string serviceCode, IReadOnlyCollection<KeyValuePair<string, string>> filters) =>
        Find(partition, serviceCode, filters).Select(Render);

    /// <summary>As <see cref="Query"/>, but one page; a listing costs one pass over the products, however many pages it has.</summary>
    /// <param name="start">0, or where the page before said that the next one begins.</param>
    public static PriceListPage Page(
        string partition,
        string serviceCode,
        IReadOnlyCollection<KeyValuePair<string, string>> filters,
        int start,
        int count)
    {
        var products = ProductsOf(partition, serviceCode, filters);
        var found = Enumerable.Range(start, Math.Max(0, products.Count - start))
            .Where(position => Passes(products[position], filters))
            .Take(count + 1)
            .ToList();
        return new PriceListPage(
            [.. found.Take(count).Select(position => Render(products[position]))],
            found.Count > count ? found[count] : null);
    }

    /// <summary>The products behind <see cref="Query"/>.</summary>
    public static IEnumerable<PriceListSku> Find(
        string partition, string serviceCode, IReadOnlyCollection<KeyValuePair<string, string>> filters) =>
        ProductsOf(partition, serviceCode, filters).Where(sku => Passes(sku, filters));

    private static bool Passes(PriceListSku sku, IReadOnlyCollection<KeyValuePair<string, string>> filters) =>
        filters.All(filter => sku[filter.Key] == filter.Value);

    /// <summary>What the filters are checked against: the products of their region, else of the whole partition.</summary>
    private static IReadOnlyList<PriceListSku> ProductsOf(
        string partition, string serviceCode, IReadOnlyCollection<KeyValuePair<string, string>> filters)
    {
        var wanted = filters.FirstOrDefault(
            filter => string.Equals(filter.Key, "regionCode", StringComparison.OrdinalIgnoreCase)).Value;
        var regions = SimulatedRegion.All
            .Where(region => region.Partition == partition && (wanted is null || region.Code == wanted))
            .Select(region => Products.GetOrAdd((region.Code, serviceCode), _ => [.. SkuCatalogue.Of(region, serviceCode)]))
            .ToList();
        return regions is [var only] ? only : [.. regions.SelectMany(products => products)];
    }

    private static string Render(PriceListSku sku)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var edition = PriceListEdition.Of(sku.Region.Partition);
            json.WriteStartObject();
            json.WritePropertyName("product");
            PriceListJson.WriteProduct(json, sku);
            json.WriteString("serviceCode", sku.ServiceCode);
            WriteTerms(json, sku);
            json.WriteString("version", edition.Version);
            json.WriteString("publicationDate", edition.PublicationDate);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    // Hosts have an empty Reserved map and no OnDemand; plain siblings have OnDemand alone.
    private static void WriteTerms(Utf8JsonWriter json, PriceListSku sku)
    {
        json.WriteStartObject("terms");
        if (sku.OnDemand is not null)
        {
            json.WritePropertyName("OnDemand");
            PriceListJson.WriteOnDemand(json, sku);
        }

        if (sku.Reserved.Count > 0 || sku.OnDemand is null)
        {
            json.WritePropertyName("Reserved");
            PriceListJson.WriteReserved(json, sku);
        }

        json.WriteEndObject();
    }
}
