using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning.Timetables;
using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes how a target was sized: its speed, the instances that it needs, and their hours.</summary>
/// <param name="toMonth">From the look-back.</param>
internal sealed class ArithmeticOfSizing(Arithmetic sheet, PlanningInput input, FleetProposal proposal, MonthScale toMonth)
{
    private readonly FleetDemand _measured = proposal.Measured;
    private readonly InstanceType _from = proposal.Type;
    private readonly TargetSizer _sizer = proposal.Sizer;
    private readonly FleetCosting _costing = proposal.Costing;
    private readonly string _money = $"{proposal.Costing.Currency}/month";

    public void Speed(Option option, SizedTarget sized, Uncertainties uncertainties)
    {
        var unit = _from.Kind == AcceleratorKind.Cpu ? "busy vCPUs" : $"{_from.DeviceName}-equivalents";
        var signal = _measured.Demand.Signal == DeviceSignal.GpuUtilization ? "GPU utilization: an upper bound on the work done" : $"{_measured.Demand.Signal}";
        sheet.Given("busy_peak", "Sustained peak of demand", sized.Request.Sustained, unit, $"{signal}; quantile {input.Policy.PeakQuantile:P1} of 5-minute means");
        sheet.Given("burst_peak", "Burst peak of demand", sized.Request.Burst, unit, $"{signal}; the same quantile of the burst bounds");
        sheet.Given("growth", "Expected growth", sized.Request.Growth, "1", "policy");
        if (uncertainties.OfGrowth)
        {
            sheet.Given("growth_deviation", "Standard deviation of the growth's logarithm", input.Policy.DemandGrowthDeviation, "1", "policy");
        }

        sheet.Given("speedup", $"Work of one {option.Type.DeviceName} ÷ one {_from.DeviceName}", option.SpeedupAt(0), "1", option.Estimate is { } estimate ? $"grade {estimate.Grade}: {estimate.Basis}" : "the device stays the same");
        if (!option.IsCertain)
        {
            sheet.Given("speedup_deviation", "Standard deviation of the speedup's logarithm", option.Estimate!.LogDeviation, "1", "leave-one-out over the benchmark table");
        }

        if (sized.HostLimit is { } limit)
        {
            sheet.Given("host_limit", $"Largest speedup that the host of {option.Type.Name} feeds", limit, "1", "vCPUs per device of the target ÷ vCPUs busy per busy device now");
        }

        sheet.Derived("speedup_used", "Speedup used", (decimal)sized.Request.Speedup, "1", Fed(sized, "speedup"), "cost model 4, starvation guard");
    }

    public void Count(SizedTarget sized)
    {
        var unit = sized.Request.UnitsPerInstance == 1 ? "devices" : "units";
        sheet.Given("units", "Devices (or vCPUs) per instance, in whole replicas", sized.Request.UnitsPerInstance, unit, "catalogue");
        sheet.Given("ceiling", "Largest busy share", sized.Request.Ceiling, "1", sized.Peak.ForLatency is null ? "policy" : "policy; the promised latency sets the count below");
        sheet.Given("floor", "Zones to survive in", sized.Request.Floor, "instances", "fleet");
        sheet.Derived("load", "Busy target devices at the sustained peak", sized.Peak.Load, unit, "busy_peak * growth / speedup_used", "cost model 4");
        sheet.Derived("count_sustained", "Instances for the sustained peak", sized.Peak.ForSustained, "instances", "max(1, ceil(load / (units * ceiling)))", "cost model 4");
        sheet.Derived("burst_load", "Busy target devices at the burst peak", sized.Peak.BurstLoad, unit, "burst_peak * growth / speedup_used", "cost model 4");
        sheet.Derived("count_burst", "Instances for the burst peak", sized.Peak.ForBurst, "instances", "max(1, ceil(burst_load / units))", "cost model 4");
        var needs = "floor, count_sustained, count_burst";
        if (sized.Peak.ForLatency is { } forLatency)
        {
            sheet.Given("count_latency", "Fewest instances that meet the promised latency", forLatency, "instances", "Erlang C; service time + 99 % wait");
            needs += ", count_latency";
        }

        sheet.Derived("needed", "Instances needed", sized.Peak.Needed, "instances", $"max({needs})", "cost model 4");
        sheet.Given("present_count", "Instances billed now, at the most", _sizer.PresentCount, "instances", "inventory");
        sheet.Given("present_needed", "Instances needed on the present type", _sizer.NeededOnPresent, "instances", "the same sizing at speedup 1");
        sheet.Given("spare_policy", "Spare instances asked for", input.Policy.SpareInstances, "instances", "policy");
        sheet.Derived("spare", "Spare instances kept: no more than the fleet has today", sized.Request.Spare, "instances", "max(0, min(spare_policy, present_count - present_needed))", "cost model 4");
        sheet.Derived("target_count", "Instances at the peak", sized.Peak.Total, "instances", "needed + spare", "cost model 4");
        if (sized.Peak.P99Milliseconds is { } p99)
        {
            sheet.Given("p99", "Modelled 99th percentile of response time at the peak", p99, "ms", "service time + wait of M/M/c at 99 %");
        }
    }

    public void Hours(SizedTarget sized, OfferingKey offering)
    {
        var hours = toMonth.Of(sized.TotalHours);
        if (!_measured.Fleet.IsAutoscaled)
        {
            sheet.Given("on_hours", "Hours in which the fleet is on", toMonth.Of(_sizer.OnHours), "h/month", "instance-hours of the look-back ÷ their largest hour, scaled to 730 h");
        }

        InstanceHours("", "target_hours", "Instance-hours", "target_count", sized);

        var quote = input.Prices.OnDemand(offering)!;
        sheet.Given("price_target", $"On-demand price of {offering.TypeName}", quote.Rate.PerHour.Amount, $"{_costing.Currency}/h", quote.Source, quote.ObservedAtUtc);
        var always = "target_hours";
        if (sized.Timetable is not null)
        {
            // The mode changes here, so what it saves is told apart from what the hardware saves.
            always = "full_hours";
            var full = sheet.Derived(always, "Instance-hours without the timetable", sized.Peak.Total * toMonth.Of(_sizer.OnHours), "h/month", "target_count * on_hours", "cost model 4");
            TimetableArithmetic.Saving(sheet, full, hours, quote.Rate.PerHour.Amount, input.Policy.PrivateDiscount, _money);
            TimetableArithmetic.Unserved(sheet, _sizer.Timetables.Unserved(sized));
            hours = full;
        }

        sheet.Derived("hardware_saving", "Part of the saving that the hardware alone brings", HardwareSaving(hours, quote), _money, $"(list - {always} * price_target) * (1 - private_discount)", "at on-demand prices");
    }

    /// <summary>The same for one drawn outcome.</summary>
    public void Recount(string suffix, string share, Uncertainties uncertainties, SizedTarget sized)
    {
        var speedup = uncertainties.OfSpeedup ? $"speedup{suffix}" : "speedup";
        sheet.Derived($"speedup_used{suffix}", $"Speedup used at {share}", (decimal)sized.Request.Speedup, "1", Fed(sized, speedup), "starvation guard");
        var load = $"{(uncertainties.OfGrowth ? $"growth{suffix}" : "growth")} / speedup_used{suffix}";
        var needs = $"floor, ceil(busy_peak * {load} / (units * ceiling)), ceil(burst_peak * {load} / units)";
        if (sized.Peak.ForLatency is { } forLatency)
        {
            sheet.Given($"count_latency{suffix}", $"Fewest instances that meet the promise at {share}", forLatency, "instances", "Erlang C");
            needs += $", count_latency{suffix}";
        }

        sheet.Derived($"count{suffix}", $"Instances at {share}", sized.Peak.Total, "instances", $"max({needs}) + spare", "cost model 4");
        InstanceHours(suffix, $"hours{suffix}", $"Instance-hours at {share}", $"count{suffix}", sized);
    }

    private decimal HardwareSaving(decimal hours, PriceQuote quote) =>
        (_costing.Costs.List.Amount - (hours * quote.Rate.PerHour.Amount)) * (1m - input.Policy.PrivateDiscount);

    private void InstanceHours(string suffix, string symbol, string label, string count, SizedTarget sized)
    {
        var hours = toMonth.Of(sized.TotalHours);
        if (sized.Timetable is not null)
        {
            TimetableArithmetic.Hours(sheet, symbol, label, suffix, sized, _sizer.Timetables, toMonth);
            return;
        }

        if (_measured.Fleet.IsAutoscaled)
        {
            sheet.Given(symbol, label, hours, "h/month", "sized hour by hour with the scale-in lag");
            return;
        }

        sheet.Derived(symbol, label, hours, "h/month", $"{count} * on_hours", "cost model 4");
    }

    private static string Fed(SizedTarget sized, string symbol) => sized.HostLimit is null ? symbol : $"min({symbol}, host_limit)";
}
