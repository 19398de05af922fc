using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>What the mix comes to in one currency, after the private discount; per hour means averaged over the window.</summary>
/// <param name="CostPerHour">Effective cost of everything: commitments owned and bought, on-demand and spot.</param>
/// <param name="WithoutPurchasesPerHour">The same with owned commitments only and nothing moved to spot.</param>
/// <param name="LowerBoundPerHour">
/// No mix costs less: a dual bound, of the linear program with fractions of reservations or, where they are many, of whole ones.
/// Equal to the cost within a cent proves the mix optimal.
/// </param>
/// <param name="OnDemandPerHour">What nothing covers.</param>
/// <param name="Coverage">Share of coverable usage that commitments pay for; null without any.</param>
/// <param name="Upfront">Due at the start for the purchases, before the private discount.</param>
/// <param name="HorizonCost">Cost of the whole horizon at this rate.</param>
public sealed record CurrencyMix(
    Money CostPerHour,
    Money WithoutPurchasesPerHour,
    Money LowerBoundPerHour,
    Money OnDemandPerHour,
    Money SpotPerHour,
    Ratio? Coverage,
    Money Upfront,
    Money HorizonCost)
{
    public Currency Currency => CostPerHour.Currency;

    public Money SavingPerHour => WithoutPurchasesPerHour - CostPerHour;
}
