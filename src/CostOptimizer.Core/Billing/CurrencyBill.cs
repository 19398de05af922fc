using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>What one window costs in one currency, after the private discount.</summary>
/// <remarks>
/// Amounts lie on a grid of 10⁻¹² so that they add exactly in any order. The totals are the sums of the lines and commitments:
/// <see cref="EffectiveCost"/> is exactly the lines' effective cost plus <see cref="UnusedCommitment"/>.
/// </remarks>
/// <param name="Lines">Ordered by key, account, offering and kind.</param>
/// <param name="Commitments">Every commitment of this currency, used or not, ordered by id.</param>
public sealed record CurrencyBill(Currency Currency, IReadOnlyList<BillLine> Lines, IReadOnlyList<CommitmentBill> Commitments)
{
    /// <summary>All usage at list prices, before the private discount.</summary>
    public Money ListCost => Sum(Currency, Lines.Select(line => line.ListCost));

    /// <summary>All usage, spot included, at contracted on-demand prices.</summary>
    public Money OnDemandEquivalent => Sum(Currency, Lines.Select(line => line.OnDemandEquivalent));

    /// <summary>The part of <see cref="OnDemandEquivalent"/> that commitments may cover: neither spot nor Capacity Blocks.</summary>
    public Money CoverableEquivalent =>
        Sum(Currency, Lines.Where(line => line.IsCoverable).Select(line => line.OnDemandEquivalent));

    /// <summary>What no commitment covered, at contracted on-demand prices; idle capacity reservations included.</summary>
    public Money OnDemandCost => Sum(Currency, Lines.Where(line => line.IsCoverable).Select(line => line.UncoveredCost));

    public Money SpotCost => Sum(Currency, Lines.Where(line => line.Kind == BillLineKind.Spot).Select(line => line.UncoveredCost));

    /// <summary>Commitments' share of the window, upfront fees amortized, used or not.</summary>
    public Money CommitmentCost => Sum(Currency, Commitments.Select(commitment => commitment.Paid));

    /// <summary>The part of <see cref="CommitmentCost"/> that covered nothing.</summary>
    public Money UnusedCommitment => Sum(Currency, Commitments.Select(commitment => commitment.Unused));

    /// <summary>FOCUS effective cost: usage after amortized commitments, plus their unused part.</summary>
    public Money EffectiveCost => OnDemandCost + SpotCost + CommitmentCost;

    /// <summary>FOCUS billed cost, the cash of the window: upfronts that start in it, recurring fees, on-demand and spot.</summary>
    public Money BilledCost => OnDemandCost + SpotCost + Sum(Currency, Commitments.Select(commitment => commitment.Billed));

    /// <summary>Share of the coverable on-demand-equivalent cost that commitments covered; null without coverable usage.</summary>
    public Ratio? Coverage => Ratio.Of(CoverableEquivalent - OnDemandCost, CoverableEquivalent);

    /// <summary>Share of the commitments' cost that covered something; null without commitments.</summary>
    public Ratio? CommitmentUtilization => Ratio.Of(CommitmentCost - UnusedCommitment, CommitmentCost);

    /// <summary>
    /// Saving of reserved instances and Savings Plans, net of their unused part, over the on-demand equivalent of what they
    /// may cover. Below zero when commitments cost more than they save; null without coverable usage.
    /// </summary>
    public decimal? EffectiveSavingsRate => CoverableEquivalent.Amount == 0m
        ? null
        : (CoverableEquivalent - OnDemandCost - DiscountCommitmentCost).Amount / CoverableEquivalent.Amount;

    // A Capacity Block buys capacity, not a discount.
    private Money DiscountCommitmentCost => Sum(
        Currency,
        Commitments.Where(commitment => commitment.Kind != BilledCommitmentKind.CapacityBlock).Select(commitment => commitment.Paid));

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
