using System.Xml.Linq;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Inventory;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>Instances of one region, a reservation each; 1,000 a page unless asked for fewer.</summary>
internal static class DescribeInstances
{
    private const int LargestPage = 1000;

    public static AwsReply Handle(AwsCall call)
    {
        var ids = call.Input.Texts("InstanceId");
        var size = call.Input.Integer("MaxResults", 5, LargestPage);
        if (ids.Count > 0 && size is not null)
        {
            throw new AwsErrorException(
                "InvalidParameterCombination", "The parameter instancesSet cannot be used with the parameter maxResults");
        }

        var passes = Ec2Filters.Of<SimulatedInstance>(call.Input, Read);
        var instances = call.World.Instances(call.Account, call.Region)
            .Where(instance => ids.Count == 0 || ids.Contains(instance.Id)).Where(passes).ToList();
        if (ids.Except(instances.Select(instance => instance.Id), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new AwsErrorException("InvalidInstanceID.NotFound", $"The instance ID '{unknown}' does not exist");
        }

        var page = Paging.Take(call, instances, call.Input.Text("NextToken"), size ?? LargestPage);
        return AwsReply.Xml(
            XmlText.Items("reservationSet", page.Items, instance => Reservation(call, instance)),
            XmlText.Optional("nextToken", page.NextToken));
    }

    private static Func<SimulatedInstance, IReadOnlyList<string>>? Read(string filter) => filter switch
    {
        "instance-state-name" => instance => [instance.State],
        "instance-type" => instance => [instance.Type],
        "instance-lifecycle" => instance => [instance.Lifecycle ?? ""],
        "availability-zone" => instance => [instance.ZoneName],
        "tag-key" => instance => [.. instance.Tags.Keys],
        _ when filter.StartsWith("tag:", StringComparison.Ordinal) => instance =>
            instance.Tags.TryGetValue(filter["tag:".Length..], out var value) ? [value] : [],
        _ => null,
    };

    private static IEnumerable<XElement?> Reservation(AwsCall call, SimulatedInstance instance) =>
    [
        XmlText.Text("reservationId", "r-" + instance.Id[2..]),
        XmlText.Text("ownerId", call.Account.Id),
        XmlText.Items("instancesSet", [instance], one => Members(call, one)),
    ];

    private static IEnumerable<XElement?> Members(AwsCall call, SimulatedInstance instance) =>
    [
        XmlText.Text("instanceId", instance.Id),
        XmlText.Text("imageId", "ami-" + StableId.Hex(17, instance.Fleet.Name)),
        new XElement(
            "instanceState", XmlText.Number("code", instance.StateCode), XmlText.Text("name", instance.State)),
        XmlText.Text("privateDnsName", HostNames.Of(instance, call.Region)),
        XmlText.Text("reason", ReasonOf(instance)),
        XmlText.Text("instanceType", instance.Type),
        XmlText.Instant("launchTime", instance.Launched),
        new XElement(
            "placement",
            XmlText.Text("availabilityZone", instance.ZoneName),
            XmlText.Text("availabilityZoneId", instance.ZoneId),
            XmlText.Text("groupName", ""),
            XmlText.Text("tenancy", instance.Fleet.Tenancy)),
        new XElement("monitoring", XmlText.Text("state", "disabled")),
        XmlText.Optional("platform", instance.Fleet.Platform == "Windows" ? "windows" : null),
        XmlText.Text("platformDetails", instance.Fleet.Platform),
        XmlText.Text("usageOperation", PlatformNames.UsageOperation(instance.Fleet.Platform)),
        XmlText.Instant("usageOperationUpdateTime", instance.Launched),
        XmlText.Text("architecture", InstanceTypeTable.Load().Find(instance.Type)?.Architecture ?? "x86_64"),
        XmlText.Optional("instanceLifecycle", instance.Lifecycle),
        XmlText.Optional(
            "spotInstanceRequestId", instance.Lifecycle == "spot" ? "sir-" + StableId.Hex(8, instance.Id, "spot") : null),
        XmlText.Optional(
            "capacityBlockId",
            instance.Lifecycle == "capacity-block" ? "cb-" + StableId.Hex(17, instance.Fleet.Name, "block") : null),
        instance.State == "running"
            ? null
            : new XElement("stateReason", XmlText.Text("code", "Client.UserInitiatedShutdown"), XmlText.Text("message", ReasonOf(instance))),
        XmlText.Items("tagSet", instance.Tags, tag => [XmlText.Text("key", tag.Key), XmlText.Text("value", tag.Value)]),
    ];

    private static string ReasonOf(SimulatedInstance instance) => instance.Ended is { } ended
        ? $"User initiated ({ended.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)} GMT)"
        : "";
}
