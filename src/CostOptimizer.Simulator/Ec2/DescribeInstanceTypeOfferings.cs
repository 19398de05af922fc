using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>Where types can be launched: by region, zone name or zone id.</summary>
internal static class DescribeInstanceTypeOfferings
{
    private const int LargestPage = 1000;

    public static AwsReply Handle(AwsCall call)
    {
        var kind = call.Input.Text("LocationType") ?? "region";
        if (kind is not ("region" or "availability-zone" or "availability-zone-id"))
        {
            throw call.Input.Refuse($"Value ({kind}) for parameter LocationType is invalid.");
        }

        var passes = Ec2Filters.Of<(string Type, string Location)>(call.Input, filter => filter switch
        {
            "instance-type" => offering => [offering.Type],
            "location" => offering => [offering.Location],
            _ => null,
        });
        var offerings = InstanceTypeTable.Load().All
            .Where(row => !row.Withdrawn)
            .SelectMany(row => Locations(call.Region, row.Name, kind).Select(location => (Type: row.Name, Location: location)))
            .Where(passes).ToList();
        var size = call.Input.Integer("MaxResults", 5, LargestPage) ?? LargestPage;
        var page = Paging.Take(call, offerings, call.Input.Text("NextToken"), size);
        return AwsReply.Xml(
            XmlText.Items("instanceTypeOfferingSet", page.Items, offering =>
            [
                XmlText.Text("instanceType", offering.Type),
                XmlText.Text("locationType", kind),
                XmlText.Text("location", offering.Location),
            ]),
            XmlText.Optional("nextToken", page.NextToken));
    }

    private static IEnumerable<string> Locations(string region, string type, string kind)
    {
        var zones = PriceTables.Load().ZoneIds(region, type);
        return kind switch
        {
            "availability-zone-id" => zones,
            "availability-zone" => zones.Select(SimulatedRegion.Find(region)!.ZoneName),
            _ => zones.Count > 0 ? [region] : [],
        };
    }
}
