namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>Plans that at the present charges replace other offers at no higher cost on all that these cover.</summary>
/// <remarks>
/// <see cref="Dominance"/> keeps every payment option where a budget makes upfront fees count. Once these are charged for, one option
/// of a plan replaces the others, and an offer that is left in beside it would be bought for what it once covered.
/// </remarks>
internal static class Replacements
{
    /// <param name="fees">By offer, charges included.</param>
    /// <param name="draws">By offer and row, units per money; zero where it covers nothing.</param>
    /// <param name="isOnSale">By offer; owned commitments neither replace nor are replaced.</param>
    /// <param name="isPlan">By offer; only plans come in any amount, so only they replace.</param>
    /// <returns>By offer, the plan to buy instead; itself where there is none.</returns>
    public static int[] Of(double[] fees, double[][] draws, bool[] isOnSale, bool[] isPlan)
    {
        int[] by = [.. Enumerable.Range(0, fees.Length).Select(offer => Enumerable.Range(0, fees.Length).FirstOrDefault(plan => Replaces(plan, offer), offer))];
        return [.. by.Select(Last)];

        bool Replaces(int plan, int offer)
        {
            if (plan == offer || !isOnSale[plan] || !isPlan[plan] || !isOnSale[offer])
            {
                return false;
            }

            var isCheaper = false;
            for (var row = 0; row < draws[offer].Length; row++)
            {
                var (cost, other) = (fees[plan] * draws[plan][row], fees[offer] * draws[offer][row]);
                if (other > 0 && (cost == 0 || cost > other))
                {
                    return false;
                }

                isCheaper |= cost < other;
            }

            return isCheaper || plan < offer;
        }

        int Last(int plan)
        {
            while (by[plan] != plan)
            {
                plan = by[plan];
            }

            return plan;
        }
    }

    /// <summary>Hands on what is bought of replaced offers to the plans instead of them.</summary>
    /// <param name="units">By offer.</param>
    public static void HandOn(int[] by, double[][] draws, double[] units)
    {
        for (var offer = 0; offer < by.Length; offer++)
        {
            if (by[offer] != offer && units[offer] > 0)
            {
                var row = Array.FindIndex(draws[offer], draw => draw > 0);
                units[by[offer]] += units[offer] * draws[by[offer]][row] / draws[offer][row];
                units[offer] = 0;
            }
        }
    }
}
