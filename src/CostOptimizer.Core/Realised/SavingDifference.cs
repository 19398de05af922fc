using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>Why a week's saving is not what was promised for a week. The parts add up to realised less promised, exactly.</summary>
/// <remarks>
/// Each part is the step between two simulations of the estate that differ in one circumstance, in this order: demand, price,
/// commitments, roll-out, hours that really ran. Where two circumstances act together, their joint effect is with the later one.
/// </remarks>
/// <param name="Demand">Today's demand instead of that of the time of acceptance.</param>
/// <param name="Price">Today's prices.</param>
/// <param name="Commitment">Today's commitments: what ended, what was bought since, what was to be bought and was not.</param>
/// <param name="RollOut">The part of the move that is not made.</param>
/// <param name="Sizing">What really ran, instead of the hours that the plan would have at this demand.</param>
/// <param name="Rest">
/// What no circumstance explains: what the promise held beyond a simulation of the fleet's plan, such as an average over
/// another look-back or the effect of other moves made together.
/// </param>
public sealed record SavingDifference(Money Demand, Money Price, Money Commitment, Money RollOut, Money Sizing, Money Rest)
{
    public Money Total => Demand + Price + Commitment + RollOut + Sizing + Rest;

    /// <summary>Rounded so that what is shown adds up, too: the roundings go into the rest.</summary>
    /// <param name="total">Realised less promised as they are shown, rounded alike.</param>
    public SavingDifference Rounded(int decimals, Money total)
    {
        var (demand, price, commitment, rollOut, sizing) = (Round(Demand), Round(Price), Round(Commitment), Round(RollOut), Round(Sizing));
        return new SavingDifference(demand, price, commitment, rollOut, sizing, total - demand - price - commitment - rollOut - sizing);

        Money Round(Money money) => money with { Amount = Math.Round(money.Amount, decimals, MidpointRounding.ToEven) };
    }

    public static SavingDifference operator +(SavingDifference left, SavingDifference right) => new(
        left.Demand + right.Demand,
        left.Price + right.Price,
        left.Commitment + right.Commitment,
        left.RollOut + right.RollOut,
        left.Sizing + right.Sizing,
        left.Rest + right.Rest);
}
