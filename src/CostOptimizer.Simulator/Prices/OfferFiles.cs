using FileWriter = System.Func<System.IO.Stream, System.Threading.CancellationToken, System.Threading.Tasks.Task>;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Finds the bulk price files by the paths that AWS publishes them under.</summary>
/// <remarks>
/// <c>/offers/v1.0/{aws|cn}/index.json</c>, <c>…/{offer}/current/region_index.json</c>,
/// <c>…/{offer}/{current|version}/{region}/index.{json|csv}</c>, and below <c>/savingsPlan/v1.0/{aws|cn}</c> the same
/// for plans. Every file is streamed: none is ever whole in memory.
/// </remarks>
internal static class OfferFiles
{
    /// <summary>The writer of the file at that path, or null where there is none (404).</summary>
    public static FileWriter? Find(string path)
    {
        var parts = path.Trim('/').Split('/');
        if (parts is not [var area, "v1.0", var root, .. var rest]
            || PriceListEdition.FromRoot(root) is not { } edition)
        {
            return null;
        }

        return area switch
        {
            "offers" => FindOffer(edition, rest),
            "savingsPlan" => FindPlan(edition, rest),
            _ => null,
        };
    }

    private static FileWriter? FindOffer(PriceListEdition edition, string[] rest) => rest switch
    {
        ["index.json"] => (stream, cancellationToken) => OfferIndexes.WriteOffersAsync(edition, stream, cancellationToken),
        [var offer, "current", "region_index.json"] when IsOffer(offer) =>
            (stream, cancellationToken) => OfferIndexes.WriteRegionsAsync(edition, offer, stream, cancellationToken),
        [var offer, var version, var code, "index.json"]
            when IsOffer(offer) && IsVersion(edition, version) && FindRegion(edition, code) is { } region =>
            (stream, cancellationToken) => OfferFileWriter.WriteJsonAsync(region, offer, stream, cancellationToken),
        [var offer, var version, var code, "index.csv"]
            when IsOffer(offer) && IsVersion(edition, version) && FindRegion(edition, code) is { } region =>
            (stream, cancellationToken) => OfferCsvWriter.WriteAsync(region, offer, stream, cancellationToken),
        _ => null,
    };

    private static FileWriter? FindPlan(PriceListEdition edition, string[] rest) => rest switch
    {
        [var plan, "current", "region_index.json"] when SavingsPlanFileWriter.IsPlan(plan) =>
            (stream, cancellationToken) => OfferIndexes.WritePlanRegionsAsync(edition, plan, stream, cancellationToken),
        [var plan, var version, var code, "index.json"]
            when SavingsPlanFileWriter.IsPlan(plan) && IsVersion(edition, version)
            && FindRegion(edition, code) is { } region =>
            (stream, cancellationToken) => SavingsPlanFileWriter.WriteAsync(region, plan, stream, cancellationToken),
        _ => null,
    };

    private static bool IsOffer(string offer) => offer is SkuCatalogue.Compute or SkuCatalogue.SageMaker;

    private static bool IsVersion(PriceListEdition edition, string version) =>
        version == "current" || version == edition.Version;

    private static SimulatedRegion? FindRegion(PriceListEdition edition, string code) =>
        SimulatedRegion.Find(code) is { } region && region.Partition == edition.Partition ? region : null;
}
