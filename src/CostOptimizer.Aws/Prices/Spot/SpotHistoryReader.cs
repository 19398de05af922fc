using Amazon.EC2.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using Region = CostOptimizer.Core.Fleets.Region;

namespace CostOptimizer.Aws.Prices.Spot;

/// <summary>Reads spot price histories and sums each pool up. A zone without rows has no offer.</summary>
internal sealed class SpotHistoryReader(AwsClients clients, ZoneIds zoneIds, TimeProvider clock)
{
    private const string Source = "EC2 spot price history";
    private const int TypesPerRequest = 50;

    private static readonly TimeSpan KeptByAws = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<SpotOffer>> ReadAsync(
        Account reader, Region region, IReadOnlySet<string> types, Window window, PriceCollector prices, CancellationToken cancellationToken)
    {
        var oldest = window.ToUtc - KeptByAws;
        var span = window.FromUtc < oldest ? new Window(oldest, window.ToUtc) : window;
        var session = clients.Session(reader, region.Code);
        var pools = new Dictionary<(string Type, string? ZoneId, string? ZoneName), List<SpotChange>>();
        foreach (var some in types.Order(StringComparer.Ordinal).Chunk(TypesPerRequest))
        {
            await ReadAsync(session, some, span, pools, prices, cancellationToken);
        }

        await zoneIds.ResolveAsync(
            session, reader.Id, pools.Keys.Where(pool => pool.ZoneId is null).Select(pool => pool.ZoneName), clock.GetUtcNow(), cancellationToken);
        return [.. Offers(reader, region, pools, span, prices)
            .OrderBy(offer => offer.Offering.TypeName, StringComparer.Ordinal)
            .ThenBy(offer => offer.ZoneId, StringComparer.Ordinal)];
    }

    private async Task ReadAsync(
        AwsSession session,
        string[] types,
        Window span,
        Dictionary<(string Type, string? ZoneId, string? ZoneName), List<SpotChange>> pools,
        PriceCollector prices,
        CancellationToken cancellationToken)
    {
        var pages = session.PagesAsync(
            AwsServices.Ec2,
            "DescribeSpotPriceHistory",
            (s, token, stop) => s.Ec2.DescribeSpotPriceHistoryAsync(
                new DescribeSpotPriceHistoryRequest
                {
                    InstanceTypes = [.. types],
                    ProductDescriptions = ["Linux/UNIX", "Linux/UNIX (Amazon VPC)"],
                    StartTime = span.FromUtc,
                    EndTime = span.ToUtc,
                    MaxResults = 1000,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var row in page.SpotPriceHistory ?? [])
            {
                Add(row, session, pools, prices);
            }
        }
    }

    private void Add(
        SpotPrice row,
        AwsSession session,
        Dictionary<(string Type, string? ZoneId, string? ZoneName), List<SpotChange>> pools,
        PriceCollector prices)
    {
        if (row.InstanceType?.Value is not { Length: > 0 } type || row.Timestamp is not { } at)
        {
            return;
        }

        if (PriceText.Parse(row.Price) is not { } price || price == 0m)
        {
            prices.Refuse($"{type} in {row.AvailabilityZone ?? row.AvailabilityZoneId} spot: '{row.Price}' is no price.");
            return;
        }

        zoneIds.Learn(session.Account?.Id ?? "", row.AvailabilityZone, row.AvailabilityZoneId);
        var key = (type, string.IsNullOrEmpty(row.AvailabilityZoneId) ? null : row.AvailabilityZoneId, row.AvailabilityZone);
        if (!pools.TryGetValue(key, out var changes))
        {
            pools[key] = changes = [];
        }

        changes.Add(new SpotChange(at.ToUniversalTime(), price));
    }

    private IEnumerable<SpotOffer> Offers(
        Account reader,
        Region region,
        Dictionary<(string Type, string? ZoneId, string? ZoneName), List<SpotChange>> pools,
        Window span,
        PriceCollector prices)
    {
        var named = pools.Select(pool => (
            pool.Key.Type,
            ZoneId: pool.Key.ZoneId ?? zoneIds.Find(reader.Id, pool.Key.ZoneName),
            pool.Key.ZoneName,
            Changes: pool.Value)).ToList();
        foreach (var pool in named.Where(pool => pool.ZoneId is null).OrderBy(pool => pool.Type, StringComparer.Ordinal))
        {
            prices.Refuse($"{pool.Type} in {pool.ZoneName} spot: the id of that zone is not known.");
        }

        var currency = PartitionNames.CurrencyOf(region.Partition);
        foreach (var pool in named.Where(pool => pool.ZoneId is not null).GroupBy(pool => (pool.Type, pool.ZoneId)))
        {
            if (SpotSummary.Of(pool.SelectMany(part => part.Changes), span) is { } summary)
            {
                yield return new SpotOffer(
                    OfferingKey.LinuxShared(region, pool.Key.Type),
                    pool.Key.ZoneId!,
                    Rate(summary.Mean),
                    Rate(summary.P90),
                    Rate(summary.Latest),
                    summary.ObservedOver,
                    Source);
            }
        }

        HourlyRate Rate(decimal amount) => new(new Money(amount, currency));
    }
}
