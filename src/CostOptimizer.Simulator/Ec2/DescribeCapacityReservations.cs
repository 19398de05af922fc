using System.Xml.Linq;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>On-Demand Capacity Reservations of the region.</summary>
internal static class DescribeCapacityReservations
{
    private const int LargestPage = 500;

    public static AwsReply Handle(AwsCall call)
    {
        var ids = call.Input.Texts("CapacityReservationId");
        var passes = Ec2Filters.Of<CapacityReservationSpec>(call.Input, filter => filter switch
        {
            "state" => reservation => ["active"],
            "instance-type" => reservation => [reservation.Type],
            "availability-zone-id" => reservation => [reservation.ZoneId],
            _ => null,
        });
        var owned = call.Account.CapacityReservations
            .Where(reservation => reservation.Region == call.Region)
            .Where(reservation => ids.Count == 0 || ids.Contains(reservation.Id))
            .Where(passes).ToList();
        var size = call.Input.Integer("MaxResults", 1, 1000) ?? LargestPage;
        var page = Paging.Take(call, owned, call.Input.Text("NextToken"), Math.Min(size, LargestPage));
        return AwsReply.Xml(
            XmlText.Items("capacityReservationSet", page.Items, reservation => Members(call, reservation)),
            XmlText.Optional("nextToken", page.NextToken));
    }

    private static IEnumerable<XElement?> Members(AwsCall call, CapacityReservationSpec reservation) =>
    [
        XmlText.Text("capacityReservationId", reservation.Id),
        XmlText.Text("ownerId", call.Account.Id),
        XmlText.Text("capacityReservationArn", call.Account.Arn(
            "ec2", $"capacity-reservation/{reservation.Id}", call.Region)),
        XmlText.Text("availabilityZone", SimulatedRegion.Find(call.Region)!.ZoneName(reservation.ZoneId)),
        XmlText.Text("availabilityZoneId", reservation.ZoneId),
        XmlText.Text("instanceType", reservation.Type),
        XmlText.Text("instancePlatform", reservation.Platform),
        XmlText.Text("tenancy", "default"),
        XmlText.Number("totalInstanceCount", reservation.Count),
        XmlText.Number("availableInstanceCount", reservation.Count - reservation.Used),
        XmlText.Text("state", "active"),
        XmlText.Instant("startDate", reservation.Start),
        XmlText.Text("endDateType", "unlimited"),
        XmlText.Text("instanceMatchCriteria", "open"),
        XmlText.Text("reservationType", "default"),
        XmlText.Instant("createDate", reservation.Start),
    ];
}
