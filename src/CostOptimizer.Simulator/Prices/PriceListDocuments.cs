using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Answers GetProducts: one JSON document a SKU, siblings included.</summary>
internal static class PriceListDocuments
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every document that matches all filters, in a fixed order.</summary>
    /// <param name="partition"><c>aws</c> or <c>aws-cn</c>: a price list never shows the other's regions.</param>
    /// <param name="serviceCode"><c>AmazonEC2</c> or <c>AmazonSageMaker</c>; others have no products.</param>
    /// <param name="filters">TERM_MATCH pairs of field and exact value; an unknown field matches nothing.</param>
    public static IEnumerable<string> Query(
        string partition, string serviceCode, IReadOnlyCollection<KeyValuePair<string, string>> filters) =>
        Find(partition, serviceCode, filters).Select(Render);

    /// <summary>As <see cref="Query"/>, but renders only one page.</summary>
    public static PriceListPage Page(
        string partition,
        string serviceCode,
        IReadOnlyCollection<KeyValuePair<string, string>> filters,
        int offset,
        int count)
    {
        var found = Find(partition, serviceCode, filters).Skip(offset).Take(count + 1).ToList();
        var documents = found.Take(count).Select(Render).ToList();
        return new PriceListPage(documents, found.Count > count ? offset + count : null);
    }

    /// <summary>The products behind <see cref="Query"/>.</summary>
    public static IEnumerable<PriceListSku> Find(
        string partition, string serviceCode, IReadOnlyCollection<KeyValuePair<string, string>> filters)
    {
        var regionCode = ValueOf(filters, "regionCode");
        var type = ValueOf(filters, "instanceType") ?? ValueOf(filters, "instanceName");
        return SimulatedRegion.All
            .Where(region => region.Partition == partition && (regionCode is null || region.Code == regionCode))
            .SelectMany(region => SkuCatalogue.Of(region, serviceCode, type))
            .Where(sku => filters.All(filter => sku[filter.Key] == filter.Value));
    }

    private static string? ValueOf(IEnumerable<KeyValuePair<string, string>> filters, string field) =>
        filters.FirstOrDefault(filter => string.Equals(filter.Key, field, StringComparison.OrdinalIgnoreCase)).Value;

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
