using System.Text.Json;

namespace CostOptimizer.Simulator.Prices;

/// <summary>The three indexes through which a reader finds the regional price files.</summary>
internal static class OfferIndexes
{
    /// <summary>All offers of a partition, with the paths of their region indexes.</summary>
    public static async Task WriteOffersAsync(
        PriceListEdition edition, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        WriteHead(json, edition);
        json.WriteStartObject("offers");
        foreach (var (offer, plan) in new[]
        {
            (SkuCatalogue.Compute, SavingsPlanFileWriter.ComputePlans),
            (SkuCatalogue.SageMaker, SavingsPlanFileWriter.SageMakerPlans),
        })
        {
            json.WriteStartObject(offer);
            json.WriteString("offerCode", offer);
            json.WriteString("currentRegionIndexUrl", $"/offers/v1.0/{edition.Root}/{offer}/current/region_index.json");
            json.WriteString(
                "currentSavingsPlanIndexUrl", $"/savingsPlan/v1.0/{edition.Root}/{plan}/current/region_index.json");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>The regions of one offer, as a map; it also lists a region that has no file, as AWS's does.</summary>
    public static async Task WriteRegionsAsync(
        PriceListEdition edition, string offer, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        WriteHead(json, edition);
        json.WriteStartObject("regions");
        var stray = edition.Partition == "aws" ? "cn-north-1-pkx-1" : "aws-cn-other";
        foreach (var code in RegionsOf(edition).Append(stray))
        {
            json.WriteStartObject(code);
            json.WriteString("regionCode", code);
            json.WriteString(
                "currentVersionUrl", $"/offers/v1.0/{edition.Root}/{offer}/{edition.Version}/{code}/index.json");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>The regions of one kind of Savings Plan, as an array: unlike the offers' map.</summary>
    public static async Task WritePlanRegionsAsync(
        PriceListEdition edition, string plan, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        WriteHead(json, edition);
        json.WriteStartArray("regions");
        foreach (var code in RegionsOf(edition))
        {
            json.WriteStartObject();
            json.WriteString("regionCode", code);
            json.WriteString(
                "versionUrl", $"/savingsPlan/v1.0/{edition.Root}/{plan}/{edition.Version}/{code}/index.json");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteHead(Utf8JsonWriter json, PriceListEdition edition)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", "v1.0");
        json.WriteString("disclaimer", PriceListEdition.Disclaimer);
        json.WriteString("publicationDate", edition.PublicationDate);
    }

    private static IEnumerable<string> RegionsOf(PriceListEdition edition) =>
        SimulatedRegion.All.Where(region => region.Partition == edition.Partition).Select(region => region.Code);
}
