using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning.Packs;
using CostOptimizer.Core.Planning.Timetables;
using CostOptimizer.Core.Planning.Uncertainty;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes a proposal's arithmetic: what was measured, how it was sized, what it costs, how sure it is.</summary>
internal sealed class ArithmeticOfOption(PlanningInput input, FleetProposal proposal, MonthScale toMonth)
{
    private readonly FleetDemand _measured = proposal.Measured;
    private readonly InstanceType _from = proposal.Type;
    private readonly TargetSizer _sizer = proposal.Sizer;
    private readonly FleetCosting _costing = proposal.Costing;
    private readonly Arithmetic _sheet = new();
    private readonly string _money = $"{proposal.Costing.Currency}/month";

    public IReadOnlyList<Quantity> Write(Evaluation evaluation, MoveTiming timing)
    {
        Baseline();
        if (evaluation.Middle.Sized is { } sized)
        {
            Speed(evaluation.Option, sized, evaluation.Uncertainties);
            Count(sized);
            Hours(sized, evaluation.Option.Offering);
        }

        if (evaluation.Option.Pack is { } pack)
        {
            Pack(evaluation, pack);
        }

        ShareGiven(evaluation.Share);
        Cost("", evaluation.Middle.Costing!, evaluation.Share);
        Shared("", evaluation.Share, evaluation.Middle, isSized: false);
        if (!evaluation.Uncertainties.None)
        {
            Range(evaluation);
        }

        _sheet.Derived("new_cost", "New effective cost, stranded commitments included", evaluation.Monthly, _money, $"baseline - {Saving(evaluation)}", "cost model 6");
        ProbabilityArithmetic.Write(_sheet, evaluation, input.Policy.Seed);
        OneOff(evaluation);
        TimingArithmetic.Write(_sheet, timing, input.Policy, Saving(evaluation), evaluation.Share is not null, _costing.Currency.Code);
        return _sheet.Quantities;
    }

    private void Pack(Evaluation evaluation, PackPlan pack)
    {
        if (evaluation.Option is { Estimate: { } estimate } option)
        {
            _sheet.Given("speedup", $"Work of one {option.Type.DeviceName} ÷ one {_from.DeviceName}", option.SpeedupAt(0), "1", $"grade {estimate.Grade}: {estimate.Basis}");
            _sheet.Given("speedup_deviation", "Standard deviation of the speedup's logarithm", estimate.LogDeviation, "1", "leave-one-out over the benchmark table");
        }

        var hours = PackArithmetic.Write(_sheet, _measured.Fleet.Id, pack, toMonth.Of(_sizer.OnHours));
        PackArithmetic.Price(_sheet, _costing.Costs.List.Amount, hours, input.Prices.OnDemand(evaluation.Option.Offering)!, input.Policy.PrivateDiscount, _money);
    }

    private void Range(Evaluation evaluation)
    {
        Outcome("_p10", "10 %", evaluation, evaluation.Low);
        if (evaluation.Median != evaluation.Middle)
        {
            Outcome("_p50", "50 %", evaluation, evaluation.Median);
        }

        Outcome("_p90", "90 %", evaluation, evaluation.High);
    }

    /// <summary>With the speedup alone uncertain the plan is the middle outcome.</summary>
    private static string Saving(Evaluation evaluation) => evaluation.Median == evaluation.Middle ? "saving" : "saving_p50";

    private void Baseline()
    {
        var present = OptionFinder.Offering(_measured.Fleet, _from.Name);
        _sheet.Given("list", "Present usage at list prices", _costing.Costs.List.Amount, _money, "usage of the look-back × on-demand prices, scaled to 730 h");
        _sheet.Given("baseline", "Present effective cost", _costing.Costs.Effective.Amount, _money, "bill of the look-back after the commitments that cover it, scaled to 730 h");
        _sheet.Given("private_discount", "Private discount", input.Policy.PrivateDiscount, "1", "policy");
        if (input.Prices.OnDemand(present) is { } quote)
        {
            _sheet.Given("price_present", $"On-demand price of {_from.Name}", quote.Rate.PerHour.Amount, $"{_costing.Currency}/h", quote.Source, quote.ObservedAtUtc);
        }
    }

    private void Speed(Option option, SizedTarget sized, Uncertainties uncertainties)
    {
        var unit = _from.Kind == AcceleratorKind.Cpu ? "busy vCPUs" : $"{_from.DeviceName}-equivalents";
        var signal = _measured.Demand.Signal == DeviceSignal.GpuUtilization ? "GPU utilization: an upper bound on the work done" : $"{_measured.Demand.Signal}";
        _sheet.Given("busy_peak", "Sustained peak of demand", sized.Request.Sustained, unit, $"{signal}; quantile {input.Policy.PeakQuantile:P1} of 5-minute means");
        _sheet.Given("burst_peak", "Burst peak of demand", sized.Request.Burst, unit, $"{signal}; the same quantile of the burst bounds");
        _sheet.Given("growth", "Expected growth", sized.Request.Growth, "1", "policy");
        if (uncertainties.OfGrowth)
        {
            _sheet.Given("growth_deviation", "Standard deviation of the growth's logarithm", input.Policy.DemandGrowthDeviation, "1", "policy");
        }

        _sheet.Given("speedup", $"Work of one {option.Type.DeviceName} ÷ one {_from.DeviceName}", option.SpeedupAt(0), "1", option.Estimate is { } estimate ? $"grade {estimate.Grade}: {estimate.Basis}" : "the device stays the same");
        if (!option.IsCertain)
        {
            _sheet.Given("speedup_deviation", "Standard deviation of the speedup's logarithm", option.Estimate!.LogDeviation, "1", "leave-one-out over the benchmark table");
        }

        if (sized.HostLimit is { } limit)
        {
            _sheet.Given("host_limit", $"Largest speedup that the host of {option.Type.Name} feeds", limit, "1", "vCPUs per device of the target ÷ vCPUs busy per busy device now");
        }

        _sheet.Derived("speedup_used", "Speedup used", (decimal)sized.Request.Speedup, "1", Fed(sized, "speedup"), "cost model 4, starvation guard");
    }

    private void Count(SizedTarget sized)
    {
        var unit = sized.Request.UnitsPerInstance == 1 ? "devices" : "units";
        _sheet.Given("units", "Devices (or vCPUs) per instance, in whole replicas", sized.Request.UnitsPerInstance, unit, "catalogue");
        _sheet.Given("ceiling", "Largest busy share", sized.Request.Ceiling, "1", sized.Peak.ForLatency is null ? "policy" : "policy; the promised latency sets the count below");
        _sheet.Given("floor", "Zones to survive in", sized.Request.Floor, "instances", "fleet");
        _sheet.Derived("load", "Busy target devices at the sustained peak", sized.Peak.Load, unit, "busy_peak * growth / speedup_used", "cost model 4");
        _sheet.Derived("count_sustained", "Instances for the sustained peak", sized.Peak.ForSustained, "instances", "max(1, ceil(load / (units * ceiling)))", "cost model 4");
        _sheet.Derived("burst_load", "Busy target devices at the burst peak", sized.Peak.BurstLoad, unit, "burst_peak * growth / speedup_used", "cost model 4");
        _sheet.Derived("count_burst", "Instances for the burst peak", sized.Peak.ForBurst, "instances", "max(1, ceil(burst_load / units))", "cost model 4");
        var needs = "floor, count_sustained, count_burst";
        if (sized.Peak.ForLatency is { } forLatency)
        {
            _sheet.Given("count_latency", "Fewest instances that meet the promised latency", forLatency, "instances", "Erlang C; service time + 99 % wait");
            needs += ", count_latency";
        }

        _sheet.Derived("needed", "Instances needed", sized.Peak.Needed, "instances", $"max({needs})", "cost model 4");
        _sheet.Given("present_count", "Instances billed now, at the most", _sizer.PresentCount, "instances", "inventory");
        _sheet.Given("present_needed", "Instances needed on the present type", _sizer.NeededOnPresent, "instances", "the same sizing at speedup 1");
        _sheet.Given("spare_policy", "Spare instances asked for", input.Policy.SpareInstances, "instances", "policy");
        _sheet.Derived("spare", "Spare instances kept: no more than the fleet has today", sized.Request.Spare, "instances", "max(0, min(spare_policy, present_count - present_needed))", "cost model 4");
        _sheet.Derived("target_count", "Instances at the peak", sized.Peak.Total, "instances", "needed + spare", "cost model 4");
        if (sized.Peak.P99Milliseconds is { } p99)
        {
            _sheet.Given("p99", "Modelled 99th percentile of response time at the peak", p99, "ms", "service time + wait of M/M/c at 99 %");
        }
    }

    private void Hours(SizedTarget sized, OfferingKey offering)
    {
        var hours = toMonth.Of(sized.TotalHours);
        if (!_measured.Fleet.IsAutoscaled)
        {
            _sheet.Given("on_hours", "Hours in which the fleet is on", toMonth.Of(_sizer.OnHours), "h/month", "instance-hours of the look-back ÷ their largest hour, scaled to 730 h");
        }

        InstanceHours("", "target_hours", "Instance-hours", "target_count", sized);

        var quote = input.Prices.OnDemand(offering)!;
        _sheet.Given("price_target", $"On-demand price of {offering.TypeName}", quote.Rate.PerHour.Amount, $"{_costing.Currency}/h", quote.Source, quote.ObservedAtUtc);
        var always = "target_hours";
        if (sized.Timetable is not null)
        {
            // The mode changes here, so what it saves is told apart from what the hardware saves.
            always = "full_hours";
            var full = _sheet.Derived(always, "Instance-hours without the timetable", sized.Peak.Total * toMonth.Of(_sizer.OnHours), "h/month", "target_count * on_hours", "cost model 4");
            TimetableArithmetic.Saving(_sheet, full, hours, quote.Rate.PerHour.Amount, input.Policy.PrivateDiscount, _money);
            TimetableArithmetic.Unserved(_sheet, _sizer.Timetables.Unserved(sized));
            hours = full;
        }

        _sheet.Derived("hardware_saving", "Part of the saving that the hardware alone brings", HardwareSaving(hours, quote), _money, $"(list - {always} * price_target) * (1 - private_discount)", "at on-demand prices");
    }

    private decimal HardwareSaving(decimal hours, PriceQuote quote) =>
        (_costing.Costs.List.Amount - (hours * quote.Rate.PerHour.Amount)) * (1m - input.Policy.PrivateDiscount);

    /// <summary>Layer by layer, then the saving; <paramref name="suffix"/> tells the quantiles apart.</summary>
    private void Cost(string suffix, Costing cost, PurchaseShare? share)
    {
        var saving = ChangeSaving(suffix, share);
        List<string> parts = [];
        foreach (var (layer, index) in cost.Purchase.Layers.Select((layer, index) => (layer, index + 1)))
        {
            var name = $"layer{index}{suffix}";
            _sheet.Given($"{name}_hours", $"Instance-hours bought as {layer.Option}", layer.HoursPerMonth, "h/month", "layers of concurrent instances");
            _sheet.Given($"{name}_rate", $"Rate: {layer.Option}", layer.Rate.PerHour.Amount, $"{_costing.Currency}/h", "price list, after the private discount");
            parts.Add(name);
            _sheet.Derived(name, $"Cost: {layer.Option}", layer.MonthlyCost.Amount, _money, $"{name}_hours * {name}_rate", "cost model 6");
        }

        _sheet.Derived($"fleet_cost{suffix}", "What the fleet pays", cost.Purchase.MonthlyCost, _money, parts.Count == 0 ? "0" : string.Join(" + ", parts), "cost model 6");
        if (cost.IsSimulated)
        {
            var around = _costing.IsAmongChanges ? "billing simulation, all other proposals in place" : "billing simulation";
            _sheet.Given($"estate_before{suffix}", "Bill of the estate that shares its commitments", cost.Before, _money, around);
            _sheet.Given($"estate_after{suffix}", "The same with this change", cost.After, _money, around);
            _sheet.Given($"others_before{suffix}", "Of that bill, what all other usage pays", cost.OthersBefore, _money, around);
            _sheet.Given($"others_after{suffix}", "The same with this change", cost.OthersAfter, _money, around);
            _sheet.Derived($"saved_elsewhere{suffix}", "What freed commitments save on other usage: part of the estate's total, not of this saving", cost.SavedElsewhere, _money, $"max(0, others_before{suffix} - others_after{suffix}, estate_before{suffix} - estate_after{suffix} - baseline)", "cost model 6");
            _sheet.Derived(saving, SavingLabel(share), cost.Saving, _money, $"estate_before{suffix} - estate_after{suffix} - saved_elsewhere{suffix}", "cost model 6: marginal, stranded commitments included");
        }
        else
        {
            _sheet.Derived(saving, SavingLabel(share), cost.Saving, _money, $"baseline - fleet_cost{suffix}", "cost model 6: no commitment can touch this change");
        }
    }

    /// <summary>One drawn outcome: what was drawn, the count and hours that follow, and their cost with the plan's purchase.</summary>
    private void Outcome(string suffix, string share, Evaluation evaluation, Outcome outcome)
    {
        Drawn(suffix, share, evaluation, outcome);
        if (outcome.Costing is null || (evaluation.Middle.Sized is not null && outcome.Sized is null))
        {
            _sheet.Given(ChangeSaving(suffix, evaluation.Share), $"Saving at {share}: the promise cannot be met, so the move fails", 0m, _money, "cost model 4");
            Shared(suffix, evaluation.Share, outcome, isSized: true);
            return;
        }

        if (outcome.Sized is { } sized)
        {
            Recount(suffix, share, evaluation.Uncertainties, sized);
        }

        Cost(suffix, outcome.Costing, evaluation.Share);
        Shared(suffix, evaluation.Share, outcome, evaluation.Middle.Sized is not null);
    }

    private static string ChangeSaving(string suffix, PurchaseShare? share) => share is null ? $"saving{suffix}" : $"change_saving{suffix}";

    private static string SavingLabel(PurchaseShare? share) => share is null ? "Saving" : "Saving of the change, with nothing bought";

    /// <summary>The fleet's part of the estate's purchases, from two bills of the whole estate.</summary>
    private void ShareGiven(PurchaseShare? share)
    {
        const string Source = "billing simulation of the whole estate, all recommended changes in place";
        if (share is null)
        {
            return;
        }

        _sheet.Given("paid_unbought", "What the fleet pays with nothing bought", share.Before, _money, Source);
        _sheet.Given("paid_bought", "The same with the estate's purchases", share.After, _money, Source);
        _sheet.Given("purchases_unused", "Its part of what the purchases leave unused, by what it draws on them", share.Unused, _money, Source);
        _sheet.Derived("purchase_share", "Its part of what the purchases save", share.Saving, _money, "paid_unbought - paid_bought - purchases_unused", "cost model 7");
        _sheet.Given("covered_hours", "Instance-hours that the purchases pay for", share.CoveredHours, "h/month", Source);
        _sheet.Given("covered_on_demand", "What these hours would cost on demand", share.OnDemand, _money, Source);
    }

    /// <summary>What is bought stays paid for: hours that are no longer needed lose what they would have saved.</summary>
    private void Shared(string suffix, PurchaseShare? share, Outcome outcome, bool isSized)
    {
        if (share is null)
        {
            return;
        }

        var formula = $"change_saving{suffix} + purchase_share";
        var lost = 0m;
        if (isSized && share.CoveredHours > 0m)
        {
            var hours = outcome.Sized is { } sized ? toMonth.Of(sized.TotalHours) : 0m;
            lost = SharedEvaluation.Lost(share, hours);
            _sheet.Derived(
                $"purchases_lost{suffix}", "Cover that so few hours leave unused", lost, _money,
                $"max(0, covered_hours - {(outcome.Sized is null ? "0" : $"hours{suffix}")}) * covered_on_demand / covered_hours", "cost model 9: purchases stay paid for");
            formula += $" - purchases_lost{suffix}";
        }

        _sheet.Derived($"saving{suffix}", "Saving", Math.Min(_costing.Costs.Effective.Amount, outcome.Saving + share.Saving - lost), _money, $"min(baseline, {formula})", "cost model 6 and 7");
    }

    private void Drawn(string suffix, string share, Evaluation evaluation, Outcome outcome)
    {
        const string Source = "drawn: middle of its slice of the distribution";
        if (evaluation.Uncertainties.OfSpeedup)
        {
            _sheet.Given($"speedup_z{suffix}", $"Deviations of the speedup from its median at {share}", outcome.Draw.SpeedupDeviations, "1", Source);
            _sheet.Derived($"speedup{suffix}", $"Speedup at {share}", (decimal)outcome.Speedup, "1", $"speedup * exp(speedup_z{suffix} * speedup_deviation)", "log-normal quantile");
        }

        if (evaluation.Uncertainties.OfGrowth)
        {
            _sheet.Given($"growth_z{suffix}", $"Deviations of the growth from its median at {share}", outcome.Draw.GrowthDeviations, "1", Source);
            _sheet.Derived($"growth{suffix}", $"Growth at {share}", (decimal)outcome.Growth, "1", $"growth * exp(growth_z{suffix} * growth_deviation)", "log-normal quantile");
        }

        if (evaluation.Uncertainties.OfSpotPrice)
        {
            _sheet.Given($"spot_share{suffix}", $"Spot price between mean (0) and 90 % price (1) at {share}", outcome.Draw.SpotShare, "1", Source);
        }
    }

    private void Recount(string suffix, string share, Uncertainties uncertainties, SizedTarget sized)
    {
        var speedup = uncertainties.OfSpeedup ? $"speedup{suffix}" : "speedup";
        _sheet.Derived($"speedup_used{suffix}", $"Speedup used at {share}", (decimal)sized.Request.Speedup, "1", Fed(sized, speedup), "starvation guard");
        var load = $"{(uncertainties.OfGrowth ? $"growth{suffix}" : "growth")} / speedup_used{suffix}";
        var needs = $"floor, ceil(busy_peak * {load} / (units * ceiling)), ceil(burst_peak * {load} / units)";
        if (sized.Peak.ForLatency is { } forLatency)
        {
            _sheet.Given($"count_latency{suffix}", $"Fewest instances that meet the promise at {share}", forLatency, "instances", "Erlang C");
            needs += $", count_latency{suffix}";
        }

        _sheet.Derived($"count{suffix}", $"Instances at {share}", sized.Peak.Total, "instances", $"max({needs}) + spare", "cost model 4");
        InstanceHours(suffix, $"hours{suffix}", $"Instance-hours at {share}", $"count{suffix}", sized);
    }

    private void InstanceHours(string suffix, string symbol, string label, string count, SizedTarget sized)
    {
        var hours = toMonth.Of(sized.TotalHours);
        if (sized.Timetable is not null)
        {
            TimetableArithmetic.Hours(_sheet, symbol, label, suffix, sized, _sizer.Timetables, toMonth);
            return;
        }

        if (_measured.Fleet.IsAutoscaled)
        {
            _sheet.Given(symbol, label, hours, "h/month", "sized hour by hour with the scale-in lag");
            return;
        }

        _sheet.Derived(symbol, label, hours, "h/month", $"{count} * on_hours", "cost model 4");
    }

    private void OneOff(Evaluation evaluation)
    {
        var oneOff = evaluation.OneOff;
        _sheet.Given("engineering_hours", $"Work: {oneOff.Kind}", oneOff.EngineeringHours, "h", "effort by kind of move");
        var formula = "engineering_hours * engineering_rate";
        if (oneOff.ParallelRun > 0m)
        {
            _sheet.Derived("parallel_run", "Both fleets side by side for two weeks, at the price of the cheaper", oneOff.ParallelRun, $"{_costing.Currency}", $"min(baseline, fleet_cost) * {Effort.ParallelHours} / {HoursPer.Month}", "cost model 8");
            formula += " + parallel_run";
        }

        if (oneOff is not { HourlyRate: { } rate, Total: { } total })
        {
            return;
        }

        _sheet.Given("engineering_rate", "Cost of an engineering hour", rate.Amount, $"{_costing.Currency}/h", "policy");
        _sheet.Derived("one_off", "One-off cost", total, $"{_costing.Currency}", formula, "cost model 8");
        if (evaluation.PaybackMonths is { } payback)
        {
            _sheet.Derived("payback", "Payback", payback, "months", $"one_off / {Saving(evaluation)}", "cost model 8");
        }
    }

    private static string Fed(SizedTarget sized, string symbol) => sized.HostLimit is null ? symbol : $"min({symbol}, host_limit)";
}
