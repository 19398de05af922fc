using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>
/// Changes of spot prices, newest first, with the one that was in force at StartTime; 1,000 a page. Unlike its
/// neighbours it ends with an empty token, not with none.
/// </summary>
internal static class DescribeSpotPriceHistory
{
    private const int LargestPage = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private const string Product = "Linux/UNIX";

    public static AwsReply Handle(AwsCall call)
    {
        var input = call.Input;
        var now = call.Estate.Now;
        var (from, to) = (Within(input.Instant("StartTime") ?? now, now), Within(input.Instant("EndTime") ?? now, now));
        var products = input.Texts("ProductDescription");
        var zone = input.Text("AvailabilityZone") ?? input.Text("AvailabilityZoneId");
        var passes = Ec2Filters.Of<SpotRate>(input, filter => filter switch
        {
            "availability-zone" => pool => [pool.Zone],
            "instance-type" => pool => [pool.InstanceType],
            "product-description" => pool => [Product],
            _ => null,
        });
        var changes = Types(call)
            .SelectMany(type => PriceTables.Load().Spot(call.Region, type))
            .Where(pool => zone is null || pool.Zone == zone || pool.ZoneId == zone)
            .Where(pool => products.Count == 0
                || products.Any(product => product is Product or $"{Product} (Amazon VPC)"))
            .Where(passes)
            .SelectMany(pool => SpotHistory
                .Changes(
                    call.Region, pool.InstanceType, pool.ZoneId, from.UtcDateTime, to.UtcDateTime,
                    unchecked((ulong)call.Estate.Seed))
                .Select(change => (Pool: pool, Change: change)))
            .ToList();
        var size = input.Integer("MaxResults", 1, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, changes, input.Text("NextToken"), size);
        return AwsReply.Xml(
            XmlText.Items("spotPriceHistorySet", page.Items, item =>
            [
                XmlText.Text("instanceType", item.Pool.InstanceType),
                XmlText.Text("productDescription", Product),
                XmlText.Text("spotPrice", item.Change.Text),
                XmlText.Instant("timestamp", item.Change.TimestampUtc),
                XmlText.Text("availabilityZone", item.Pool.Zone),
                XmlText.Text("availabilityZoneId", item.Pool.ZoneId),
            ]),
            XmlText.Text("nextToken", page.NextToken ?? ""));
    }

    private static IEnumerable<string> Types(AwsCall call)
    {
        var named = call.Input.Texts("InstanceType");
        return named.Count > 0 ? named : PriceTables.Load().PricedTypes(call.Region);
    }

    private static DateTimeOffset Within(DateTimeOffset instant, DateTimeOffset now) =>
        instant > now ? now : instant < now - Kept ? now - Kept : instant;
}
