using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Joint;

namespace CostOptimizer.Core.Planning;

/// <summary>Writes what an option costs and saves: by itself, and with its part of what is bought for the estate.</summary>
internal sealed class ArithmeticOfCost(Arithmetic sheet, FleetProposal proposal, MonthScale toMonth)
{
    private readonly FleetCosting _costing = proposal.Costing;
    private readonly string _money = $"{proposal.Costing.Currency}/month";

    /// <summary>Layer by layer, then the saving; <paramref name="suffix"/> tells the quantiles apart.</summary>
    public void Cost(string suffix, Costing cost, PurchaseShare? share)
    {
        var saving = ChangeSaving(suffix, share);
        List<string> parts = [];
        foreach (var (layer, index) in cost.Purchase.Layers.Select((layer, index) => (layer, index + 1)))
        {
            var name = $"layer{index}{suffix}";
            sheet.Given($"{name}_hours", At(suffix, $"Instance-hours bought as {layer.Option}"), layer.HoursPerMonth, "h/month", "layers of concurrent instances");
            sheet.Given($"{name}_rate", At(suffix, $"Rate: {layer.Option}"), layer.Rate.PerHour.Amount, $"{_costing.Currency}/h", "price list, after the private discount");
            parts.Add(name);
            sheet.Derived(name, At(suffix, $"Cost: {layer.Option}"), layer.MonthlyCost.Amount, _money, $"{name}_hours * {name}_rate", "cost model 6");
        }

        sheet.Derived($"fleet_cost{suffix}", At(suffix, "What the fleet pays"), cost.Purchase.MonthlyCost, _money, parts.Count == 0 ? "0" : string.Join(" + ", parts), "cost model 6");
        if (cost.IsSimulated)
        {
            var around = _costing.IsAmongChanges ? "billing simulation, all other proposals in place" : "billing simulation";
            sheet.Given($"estate_before{suffix}", At(suffix, "Bill of the estate that shares its commitments"), cost.Before, _money, around);
            sheet.Given($"estate_after{suffix}", At(suffix, "The same with this change"), cost.After, _money, around);
            sheet.Given($"others_before{suffix}", At(suffix, "Of that bill, what all other usage pays"), cost.OthersBefore, _money, around);
            sheet.Given($"others_after{suffix}", At(suffix, "Of the bill with this change, what all other usage pays"), cost.OthersAfter, _money, around);
            sheet.Derived($"saved_elsewhere{suffix}", At(suffix, "What freed commitments save on other usage: part of the estate's total, not of this saving"), cost.SavedElsewhere, _money, $"max(0, others_before{suffix} - others_after{suffix}, estate_before{suffix} - estate_after{suffix} - baseline)", "cost model 6");
            sheet.Derived(saving, At(suffix, SavingLabel(share)), cost.Saving, _money, $"estate_before{suffix} - estate_after{suffix} - saved_elsewhere{suffix}", "cost model 6: marginal, stranded commitments included");
        }
        else
        {
            sheet.Derived(saving, At(suffix, SavingLabel(share)), cost.Saving, _money, $"baseline - fleet_cost{suffix}", "cost model 6: no commitment can touch this change");
        }
    }

    /// <summary>The fleet's part of the estate's purchases, from two bills of the whole estate.</summary>
    public void ShareGiven(PurchaseShare? share)
    {
        const string Source = "billing simulation of the whole estate, all recommended changes in place";
        if (share is null)
        {
            return;
        }

        sheet.Given("paid_unbought", "What the fleet pays with nothing bought", share.Before, _money, Source);
        sheet.Given("paid_bought", "The same with the estate's purchases", share.After, _money, Source);
        sheet.Given("purchases_unused", "Its part of what the purchases leave unused, by what it draws on them", share.Unused, _money, Source);
        sheet.Derived("purchase_share", "Its part of what the purchases save", share.Saving, _money, "paid_unbought - paid_bought - purchases_unused", "cost model 7");
        sheet.Given("covered_hours", "Instance-hours that the purchases pay for", share.CoveredHours, "h/month", Source);
        sheet.Given("covered_on_demand", "What these hours would cost on demand", share.OnDemand, _money, Source);
    }

    /// <summary>What is bought stays paid for: hours that are no longer needed lose what they would have saved.</summary>
    public void Shared(string suffix, PurchaseShare? share, Outcome outcome, bool isSized)
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
            sheet.Derived(
                $"purchases_lost{suffix}", At(suffix, "Cover that so few hours leave unused"), lost, _money,
                $"max(0, covered_hours - {(outcome.Sized is null ? "0" : $"hours{suffix}")}) * covered_on_demand / covered_hours", "cost model 9: purchases stay paid for");
            formula += $" - purchases_lost{suffix}";
        }

        sheet.Derived($"saving{suffix}", At(suffix, "Saving"), Math.Min(_costing.Costs.Effective.Amount, outcome.Saving + share.Saving - lost), _money, $"min(baseline, {formula})", "cost model 6 and 7");
    }

    /// <summary>The symbol of what the change saves, apart from its part of the estate's purchases.</summary>
    public static string ChangeSaving(string suffix, PurchaseShare? share) => share is null ? $"saving{suffix}" : $"change_saving{suffix}";

    /// <summary>Figures of two outcomes are not called the same.</summary>
    /// <param name="suffix">Such as <c>_p10</c>; empty for the plan.</param>
    public static string At(string suffix, string label) => suffix.Length == 0 ? label : $"At {suffix[2..]} %: {label}";

    private static string SavingLabel(PurchaseShare? share) => share is null ? "Saving" : "Saving of the change, with nothing bought";
}
