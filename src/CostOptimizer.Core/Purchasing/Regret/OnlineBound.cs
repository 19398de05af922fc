using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>The rule that buys without a forecast, and how far from the optimum it can end at worst.</summary>
/// <remarks>
/// W. Wang, B. Li, B. Liang, "To Reserve or Not to Reserve: Optimal Online Multi-Instance Acquisition in IaaS Clouds", ICAC 2013
/// (arXiv 1305.5608). A reservation costs a fee and then α times the on-demand rate while in use. Reserving a further instance once
/// on-demand spend on it within the last term reaches β = 1 ÷ (1 − α) times the fee never costs more than 2 − α times the best
/// choice made with full knowledge, and no deterministic rule without knowledge does better. Today's reservations and Savings Plans
/// charge every hour of the term, used or not, so all of their price is fee and α is 0; α above 0 is for contracts that charge
/// for use.
/// </remarks>
/// <param name="Alpha">Rate while in use over the on-demand rate, 0 to below 1.</param>
/// <param name="BreakEvenHours">On-demand hours of the last unit within one term at which both ways cost the same.</param>
/// <param name="ObservedHours">On-demand hours of the last unit that the window shows.</param>
public sealed record OnlineBound(decimal Alpha, decimal BreakEvenHours, decimal ObservedHours)
{
    /// <summary>Most that the rule can cost, as a multiple of the optimum in hindsight.</summary>
    public decimal CompetitiveRatio => 2m - Alpha;

    /// <summary>What break-even costs on demand, in fees.</summary>
    public decimal BreakEvenFees => 1m / (1m - Alpha);

    /// <summary>Whether the rule would have bought by now.</summary>
    public bool SaysBuy => ObservedHours >= BreakEvenHours;

    /// <param name="fee">Paid for the term whatever is used, above zero.</param>
    /// <param name="rateInUse">Per hour of use, below <paramref name="onDemand"/>; zero for all that AWS sells today.</param>
    /// <param name="observedHours">On-demand hours of the unit within the last term.</param>
    /// <exception cref="ArgumentException">The fee is not above zero, or use costs as much as on demand: it never breaks even.</exception>
    public static OnlineBound Of(Money fee, HourlyRate rateInUse, HourlyRate onDemand, decimal observedHours)
    {
        var saved = onDemand.PerHour - rateInUse.PerHour;
        if (fee.Amount <= 0m || saved.Amount <= 0m || rateInUse.PerHour.Amount < 0m || fee.Currency != saved.Currency)
        {
            throw new ArgumentException($"A fee of {fee} with {rateInUse} in use against {onDemand} on demand never breaks even.", nameof(fee));
        }

        return new OnlineBound(rateInUse.PerHour.Amount / onDemand.PerHour.Amount, fee.Amount / saved.Amount, observedHours);
    }

    /// <returns>Break-even as hours of a 730-hour month, for a term of so many hours.</returns>
    public decimal BreakEvenHoursPerMonth(decimal termHours) => BreakEvenHours * HoursPer.Month / termHours;
}
