using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Packing;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>Writes a fleet's part of a pack: who shares the hosts, by what they are divided, and the hours that follow.</summary>
internal static class PackArithmetic
{
    /// <returns>The fleet's instance-hours a month.</returns>
    public static decimal Write(Arithmetic sheet, FleetId fleet, PackPlan plan, decimal onHours)
    {
        sheet.Given("pack_hosts", $"Shared instances of {plan.Host.Name}", plan.Result.Hosts, "instances", plan.Result.IsProven ? "bin packing; fewer were shown to be impossible" : "bin packing; fewer were not found within the limit of steps");
        List<string> weights = [];
        foreach (var (member, index) in plan.Members.Select((member, index) => (member, index + 1)))
        {
            weights.Add($"weight{index}");
            sheet.Given(weights[^1], $"{Basis(plan.Basis)} of {member.Id}", (decimal)member.Weight, Unit(plan.Basis), Source(member.Item));
        }

        var own = weights[plan.Members.ToList().FindIndex(member => member.Id == fleet)];
        var share = plan.Of(fleet).Share;
        sheet.Derived("pack_share", $"Share of the hosts' hours, by {Basis(plan.Basis).ToLowerInvariant()}, which fills them first", share, "1", $"{own} / ({string.Join(" + ", weights)})", "shares of all tenants add up to 1");
        sheet.Given("on_hours", "Hours of a month", onHours, "h/month", "the hosts run all the time");
        return sheet.Derived("target_hours", "Instance-hours of the shared hosts", plan.Result.Hosts * share * onHours, "h/month", "pack_hosts * pack_share * on_hours", "cost model 5: pack");
    }

    public static void Price(Arithmetic sheet, decimal list, decimal hours, PriceQuote quote, decimal discount, string money)
    {
        sheet.Given("price_target", $"On-demand price of {quote.Offering.TypeName}", quote.Rate.PerHour.Amount, $"{quote.Rate.Currency}/h", quote.Source, quote.ObservedAtUtc);
        sheet.Derived("hardware_saving", "Part of the saving that the hardware alone brings", (list - (hours * quote.Rate.PerHour.Amount)) * (1m - discount), money, "(list - target_hours * price_target) * (1 - private_discount)", "at on-demand prices");
    }

    private static string Basis(PackBasis basis) => basis switch
    {
        PackBasis.BusyTime => "Busy time",
        PackBasis.DeviceMemory => "Device memory",
        _ => "Parts of devices",
    };

    private static string Unit(PackBasis basis) => basis switch
    {
        PackBasis.BusyTime => "busy device-hours",
        PackBasis.DeviceMemory => "GiB",
        _ => "devices",
    };

    private static string Source(PackItem item) => FormattableString.Invariant(
        $"{item.Replicas} replica(s) of {item.DeviceMemoryGib:0.##} GiB on {item.Hosts} or more hosts, busy {item.Busy.DefaultIfEmpty().Max():P1} of a device at the peak");
}
