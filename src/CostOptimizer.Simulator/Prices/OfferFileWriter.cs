using System.Text.Encodings.Web;
using System.Text.Json;
using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Streams a regional offer file as JSON.</summary>
/// <remarks>
/// Products come first, then all on-demand and all reserved terms, each under its SKU. The catalogue is walked once
/// for each part instead of being kept. One product has no terms and one term has no product, as in real files.
/// </remarks>
internal static class OfferFileWriter
{
    private const int FlushBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file; memory stays within some hundred KiB whatever its length.</summary>
    public static async Task WriteJsonAsync(
        SimulatedRegion region, string serviceCode, Stream stream, CancellationToken cancellationToken)
    {
        var edition = PriceListEdition.Of(region.Partition);
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("formatVersion", "v1.0");
        json.WriteString("disclaimer", PriceListEdition.Disclaimer);
        json.WriteString("offerCode", serviceCode);
        json.WriteString("version", edition.Version);
        json.WriteString("publicationDate", edition.PublicationDate);

        var skus = SkuCatalogue.Of(region, serviceCode);
        var products = skus.Append(ProductWithoutTerms(region, serviceCode));
        await WriteMapAsync(json, "products", products, PriceListJson.WriteProduct, cancellationToken);
        json.WriteStartObject("terms");
        var priced = skus.Where(sku => sku.OnDemand is not null).Append(TermsWithoutProduct(region, serviceCode));
        await WriteMapAsync(json, "OnDemand", priced, PriceListJson.WriteOnDemand, cancellationToken);
        var reserved = skus.Where(sku => sku.Reserved.Count > 0);
        await WriteMapAsync(json, "Reserved", reserved, PriceListJson.WriteReserved, cancellationToken);
        json.WriteEndObject();

        json.WriteStartObject("attributesList");
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static async Task WriteMapAsync(
        Utf8JsonWriter json,
        string name,
        IEnumerable<PriceListSku> skus,
        Action<Utf8JsonWriter, PriceListSku> write,
        CancellationToken cancellationToken)
    {
        json.WriteStartObject(name);
        foreach (var sku in skus)
        {
            json.WritePropertyName(sku.Sku);
            write(json, sku);
            if (json.BytesPending > FlushBytes)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndObject();
    }

    private static PriceListSku ProductWithoutTerms(SimulatedRegion region, string serviceCode) => new(
        region,
        StableHash.ToCode($"{region.Code}|{serviceCode}|product without terms", 16),
        "Storage",
        [
            new("servicecode", serviceCode),
            new("location", region.Location),
            new("locationType", "AWS Region"),
            new("regionCode", region.Code),
            new("usagetype", $"{region.UsagePrefix}EBS:VolumeUsage.gp3"),
            new("operation", ""),
        ],
        OnDemand: null,
        Description: "",
        Reserved: []);

    private static PriceListSku TermsWithoutProduct(SimulatedRegion region, string serviceCode) => new(
        region,
        StableHash.ToCode($"{region.Code}|{serviceCode}|terms without product", 16),
        "",
        [],
        OnDemand: 0.01m,
        Description: "withdrawn product",
        Reserved: []);
}
