namespace CostOptimizer.Simulator.Prices;

/// <summary>Version and dates of one partition's price list: those of the newest source behind it.</summary>
/// <param name="Root">Path segment of the partition's offer files: <c>aws</c> or <c>cn</c>.</param>
/// <param name="Version">As AWS writes it, <c>yyyyMMddHHmmss</c>.</param>
/// <param name="EffectiveDate">First of the month, as most terms have it.</param>
internal sealed record PriceListEdition(
    string Partition, string Root, string Version, string PublicationDate, string EffectiveDate)
{
    public const string Disclaimer = "Simulated price list: list prices from public sources, siblings made up.";

    private static readonly PriceListEdition Commercial =
        new("aws", "aws", "20260720000000", "2026-07-20T00:00:00Z", "2026-07-01T00:00:00Z");

    private static readonly PriceListEdition China =
        new("aws-cn", "cn", "20241106000000", "2024-11-06T00:00:00Z", "2024-11-01T00:00:00Z");

    /// <exception cref="ArgumentException">The partition is neither <c>aws</c> nor <c>aws-cn</c>.</exception>
    public static PriceListEdition Of(string partition) => partition switch
    {
        "aws" => Commercial,
        "aws-cn" => China,
        _ => throw new ArgumentException($"No price list for partition '{partition}'.", nameof(partition)),
    };

    /// <summary>The edition whose offer files lie under that path segment, or null.</summary>
    public static PriceListEdition? FromRoot(string root) =>
        root == Commercial.Root ? Commercial : root == China.Root ? China : null;
}
