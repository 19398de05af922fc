using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>Regions of the account's partition: the enabled ones, or with AllRegions all. Not paged.</summary>
internal static class DescribeRegions
{
    public static AwsReply Handle(AwsCall call)
    {
        var named = call.Input.Texts("RegionName");
        var passes = Ec2Filters.Of<string>(call.Input, filter => filter switch
        {
            "region-name" => region => [region],
            "opt-in-status" => region => [StatusOf(call, region)],
            "endpoint" => region => [EndpointOf(region)],
            _ => null,
        });
        var regions = SimulatedRegion.All
            .Where(region => region.Partition == call.Account.Partition)
            .Select(region => region.Code)
            .Where(code => call.Input.Flag("AllRegions") || call.Account.Regions.Contains(code))
            .Where(code => named.Count == 0 || named.Contains(code))
            .Where(passes);
        return AwsReply.Xml(XmlText.Items("regionInfo", regions, region =>
        [
            XmlText.Text("regionName", region),
            XmlText.Text("regionEndpoint", EndpointOf(region)),
            XmlText.Text("optInStatus", StatusOf(call, region)),
        ]));
    }

    private static string StatusOf(AwsCall call, string region) =>
        call.Account.Regions.Contains(region) ? "opt-in-not-required" : "not-opted-in";

    private static string EndpointOf(string region) =>
        $"ec2.{region}.amazonaws.com{(region.StartsWith("cn-", StringComparison.Ordinal) ? ".cn" : "")}";
}
