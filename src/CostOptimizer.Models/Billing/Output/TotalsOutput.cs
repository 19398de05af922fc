using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record TotalsOutput(
    [property: Description("All usage at list on-demand prices, before the private discount.")] decimal ListCost,
    [property: Description("Contracted: all usage at on-demand prices after the private discount.")] decimal OnDemandEquivalent,
    [property: Description("What no commitment covered, on demand; idle capacity reservations included.")] decimal OnDemandCost,
    [property: Description("Spot usage.")] decimal SpotCost,
    [property: Description("Commitments' share of the window, upfront fees amortized, used or not.")] decimal CommitmentCost,
    [property: Description("The part of commitmentCost that covered usage.")] decimal CommitmentUsed,
    [property: Description("The part of commitmentCost that covered nothing.")] decimal CommitmentUnused,
    [property: Description("Cash of the window: upfront fees of terms that start in it, recurring fees, on demand and spot.")] decimal BilledCost,
    [property: Description("onDemandCost + spotCost + commitmentCost; FOCUS effective cost, AWS's amortized cost.")] decimal EffectiveCost,
    [property: Description("onDemandEquivalent − effectiveCost; below zero when commitments cost more than they save.")] decimal NetSaving,
    [property: Description("Share of the coverable on-demand equivalent that commitments covered, 0..1; null without coverable usage.")] decimal? Coverage,
    [property: Description("commitmentUsed ÷ commitmentCost, 0..1; null without commitments.")] decimal? CommitmentUtilization,
    [property: Description("Saving of reservations and plans, net of their unused part, over the coverable on-demand equivalent; null without any.")] decimal? EffectiveSavingsRate);
