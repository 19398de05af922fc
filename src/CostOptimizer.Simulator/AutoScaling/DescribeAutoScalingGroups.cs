using System.Xml.Linq;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Inventory;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.AutoScaling;

/// <summary>Auto Scaling groups of the region: 50 a page, 100 at most.</summary>
internal static class DescribeAutoScalingGroups
{
    private const int DefaultPage = 50;
    private const int LargestPage = 100;

    public static AwsReply Handle(AwsCall call)
    {
        var names = call.Input.Texts("AutoScalingGroupNames");
        var instances = call.World.Instances(call.Account, call.Region)
            .Where(instance => instance.Group is not null).ToLookup(instance => instance.Group);
        var fleets = call.Account.Fleets
            .Where(fleet => fleet.Region == call.Region && !fleet.IsSageMaker && fleet.AutoScaling is not null)
            .Where(fleet => names.Count == 0 || names.Contains(fleet.AutoScaling!.Name)).ToList();
        var size = call.Input.Integer("MaxRecords", 1, LargestPage) ?? DefaultPage;
        var page = Paging.Take(call, fleets, call.Input.Text("NextToken"), size);
        return AwsReply.Xml(
            XmlText.Members("AutoScalingGroups", page.Items, fleet => Members(
                call, fleet, fleet.AutoScaling!, [.. instances[fleet.AutoScaling!.Name]])),
            XmlText.Optional("NextToken", page.NextToken));
    }

    private static IEnumerable<XElement?> Members(
        AwsCall call, FleetSpec fleet, AutoScalingSpec group, IReadOnlyList<SimulatedInstance> instances) =>
    [
        XmlText.Text("AutoScalingGroupName", group.Name),
        XmlText.Text("AutoScalingGroupARN", call.Account.Arn(
            "autoscaling", $"autoScalingGroup:*:autoScalingGroupName/{group.Name}", call.Region)),
        XmlText.Number("MinSize", group.Min),
        XmlText.Number("MaxSize", group.Max),
        XmlText.Number("DesiredCapacity", group.Desired),
        XmlText.Text("DesiredCapacityType", "units"),
        XmlText.Text("DefaultCooldown", "300"),
        new XElement("AvailabilityZones", instances.Select(instance => instance.ZoneName)
            .Distinct(StringComparer.Ordinal).Select(zone => new XElement("member", zone))),
        Launch(fleet),
        XmlText.Members("Instances", instances, instance =>
        [
            XmlText.Text("InstanceId", instance.Id),
            XmlText.Text("InstanceType", instance.Type),
            XmlText.Text("AvailabilityZone", instance.ZoneName),
            XmlText.Text("LifecycleState", "InService"),
            XmlText.Text("HealthStatus", "Healthy"),
            XmlText.Text("ProtectedFromScaleIn", "false"),
        ]),
        new XElement("TargetGroupARNs", fleet.Tags.TryGetValue(WorkloadTags.TargetGroup, out var target)
            ? new XElement("member", call.Account.Arn("elasticloadbalancing", target, call.Region)) : null),
        XmlText.Text("CapacityRebalance", fleet.Lifecycle == "spot" ? "true" : "false"),
        XmlText.Members("Tags", fleet.Tags, tag =>
        [
            XmlText.Text("ResourceId", group.Name),
            XmlText.Text("ResourceType", "auto-scaling-group"),
            XmlText.Text("Key", tag.Key),
            XmlText.Text("Value", tag.Value),
            XmlText.Text("PropagateAtLaunch", "true"),
        ]),
    ];

    private static XElement Launch(FleetSpec fleet)
    {
        var template = new XElement(
            fleet.Types.Count == 1 ? "LaunchTemplate" : "LaunchTemplateSpecification",
            XmlText.Text("LaunchTemplateName", fleet.Name), XmlText.Text("Version", "$Latest"));
        return fleet.Types.Count == 1
            ? template
            : new XElement("MixedInstancesPolicy", new XElement(
                "LaunchTemplate", template,
                XmlText.Members("Overrides", fleet.Types, type => [XmlText.Text("InstanceType", type.Key)])));
    }
}
