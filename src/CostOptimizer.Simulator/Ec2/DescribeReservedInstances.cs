using System.Globalization;
using System.Xml.Linq;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Ec2;

/// <summary>Reserved instances of the account, retired ones included unless filtered. Never paged.</summary>
internal static class DescribeReservedInstances
{
    public static AwsReply Handle(AwsCall call)
    {
        var ids = call.Input.Texts("ReservedInstancesId");
        var passes = Ec2Filters.Of<ReservedInstanceSpec>(call.Input, filter => filter switch
        {
            "state" => reserved => [reserved.StateAt(call.Estate.Now)],
            "scope" => reserved => [ScopeOf(reserved)],
            "instance-type" => reserved => [reserved.Type],
            "product-description" => reserved => [DescriptionOf(reserved), reserved.Platform],
            "availability-zone" => reserved => [reserved.ZoneName ?? ""],
            _ => null,
        });
        var owned = call.Account.ReservedInstances
            .Where(reserved => reserved.Region == call.Region)
            .Where(reserved => ids.Count == 0 || ids.Contains(reserved.Id))
            .Where(reserved => Wants(call.Input.Text("OfferingClass"), reserved.OfferingClass))
            .Where(reserved => Wants(call.Input.Text("OfferingType"), reserved.Payment))
            .Where(passes);
        return AwsReply.Xml(XmlText.Items("reservedInstancesSet", owned, reserved => Members(call, reserved)));
    }

    private static bool Wants(string? wanted, string actual) => wanted is null || wanted == actual;

    private static string ScopeOf(ReservedInstanceSpec reserved) =>
        reserved.ZoneName is null ? "Region" : "Availability Zone";

    // Older reservations carry the suffix of the days of EC2-Classic; here the zonal ones do.
    private static string DescriptionOf(ReservedInstanceSpec reserved) =>
        reserved.ZoneName is null ? reserved.Platform : $"{reserved.Platform} (Amazon VPC)";

    private static IEnumerable<XElement?> Members(AwsCall call, ReservedInstanceSpec reserved) =>
    [
        XmlText.Text("reservedInstancesId", reserved.Id),
        XmlText.Text("instanceType", reserved.Type),
        XmlText.Optional("availabilityZone", reserved.ZoneName),
        XmlText.Instant("start", reserved.Start),
        XmlText.Instant("end", reserved.End),
        XmlText.Text("duration", reserved.TermYears == 3 ? "94608000" : "31536000"),
        XmlText.Text("fixedPrice", reserved.Upfront.ToString(CultureInfo.InvariantCulture)),
        XmlText.Text("usagePrice", "0.0"),
        XmlText.Number("instanceCount", reserved.Count),
        XmlText.Text("productDescription", DescriptionOf(reserved)),
        XmlText.Text("state", reserved.StateAt(call.Estate.Now)),
        XmlText.Text("instanceTenancy", reserved.Tenancy),
        XmlText.Text("currencyCode", call.Account.Currency),
        XmlText.Text("offeringClass", reserved.OfferingClass),
        XmlText.Text("offeringType", reserved.Payment),
        XmlText.Items("recurringCharges", reserved.Hourly > 0 ? [reserved.Hourly] : (decimal[])[], amount =>
        [
            XmlText.Text("frequency", "Hourly"),
            XmlText.Text("amount", amount.ToString(CultureInfo.InvariantCulture)),
        ]),
        XmlText.Text("scope", ScopeOf(reserved)),
    ];
}
