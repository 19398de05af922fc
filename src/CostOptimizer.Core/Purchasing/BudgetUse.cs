namespace CostOptimizer.Core.Purchasing;

/// <summary>Pays commitments otherwise, so that a budget is kept and used in full.</summary>
/// <remarks>A budget that binds makes every dollar left of it worth what it would save: $5,000 are some five cents an hour.</remarks>
/// <param name="budget">Most upfront.</param>
internal sealed class BudgetUse(CoverModel model, double budget)
{
    private const double Fine = 1e-6; // Money an hour.
    private const int MostRounds = 1_000;
    private const int MostPaired = 1_500;

    /// <param name="units">By source on sale, of plans with as many decimals as are sold; changed in place.</param>
    public void Spend(double[] units)
    {
        PayReservations(units);
        PayPlan(units);
    }

    /// <summary>Pays reservations otherwise, as many as the budget allows where that is cheaper, or as it demands; at last two against each other.</summary>
    private void PayReservations(double[] units)
    {
        var flips = Flips().ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var left = budget - Vectors.Dot(model.Upfronts, units);
            var fit = flips.Where(flip => units[flip.From] >= 1 && (left < 0 ? flip.Upfront < 0 : flip.Fee < -Fine && flip.Upfront <= left)).MinBy(flip => flip.Rank);
            if (fit is not null)
            {
                var count = fit.Upfront == 0 ? units[fit.From] : left / fit.Upfront;
                Make(fit, Math.Clamp(left < 0 ? Math.Ceiling(count) : Math.Floor(count), 1, Math.Floor(units[fit.From])), units);
            }
            else if (left >= 0 && Pair(flips, units, left) is { } pair)
            {
                Make(pair.One, 1, units);
                Make(pair.Other, 1, units);
            }
            else
            {
                return;
            }
        }
    }

    private static void Make(Flip flip, double count, double[] units)
    {
        units[flip.From] -= count;
        units[flip.To] += count * flip.Per;
    }

    private static (Flip One, Flip Other)? Pair(Flip[] flips, double[] units, double left)
    {
        Flip[] open = [.. flips.Where(flip => units[flip.From] >= 1).Take(MostPaired)];
        ((Flip, Flip)? Pair, double Fee) best = (null, -Fine);
        foreach (var one in open.Where(flip => flip.Fee < 0))
        {
            foreach (var other in open)
            {
                if (one.Fee + other.Fee < best.Fee && one.Upfront + other.Upfront <= left && one.From != other.From)
                {
                    best = ((one, other), one.Fee + other.Fee);
                }
            }
        }

        return best.Pair;
    }

    /// <summary>Every way of paying for one reservation of a kind otherwise, which covers the same.</summary>
    private IEnumerable<Flip> Flips() =>
        from offering in Enumerable.Range(0, model.OnSale)
            .Where(source => model.Sources[source].IsReservation)
            .GroupBy(source => (model.Sources[source].Pool, model.Sources[source].Sale!.Offers[0].Offering))
        from one in offering
        from other in offering
        where one != other
        select new Flip(one, other, model.Fees[other] - model.Fees[one], model.Upfronts[other] - model.Upfronts[one], 1);

    /// <summary>Pays a part of one plan at the start with what is left.</summary>
    private void PayPlan(double[] units)
    {
        var left = budget - Vectors.Dot(model.Upfronts, units);
        var best = (from one in Enumerable.Range(0, model.OnSale)
                    where left > 0 && units[one] > 0 && !model.Sources[one].IsReservation
                    from other in Enumerable.Range(0, model.OnSale)
                    where other != one && !model.Sources[other].IsReservation && model.Upfronts[other] > 0
                    let per = PerUnit(one, other)
                    where per > 0
                    let flip = new Flip(one, other, (per * model.Fees[other]) - model.Fees[one], (per * model.Upfronts[other]) - model.Upfronts[one], per)
                    where flip.Fee < 0 && flip.Upfront > 0
                    select flip).MinBy(flip => flip.Rank);
        if (best is not null)
        {
            Make(best, Math.Min(units[best.From], left / best.Upfront), units);
            SellableUnits.Nearest(model, units).CopyTo(units, 0);
        }
    }

    /// <returns>Of the other plan what covers no less than a unit of the one; zero where it covers other usage.</returns>
    private double PerUnit(int one, int other)
    {
        var (steps, others) = (model.StepsOfSource[one], model.StepsOfSource[other]);
        if (model.Sources[one].Kind != model.Sources[other].Kind || steps.Length != others.Length)
        {
            return 0;
        }

        var draws = steps.ToDictionary(step => model.StepRow[step], step => model.StepDraw[step]);
        return others.Max(step => draws.TryGetValue(model.StepRow[step], out var draw) ? model.StepDraw[step] / draw : double.PositiveInfinity) is var per && double.IsFinite(per) ? per : 0;
    }

    /// <summary>One unit of a source bought as another.</summary>
    /// <param name="Fee">More an hour.</param>
    /// <param name="Upfront">More at the start.</param>
    /// <param name="Per">Units of the other that cover the same.</param>
    private sealed record Flip(int From, int To, double Fee, double Upfront, double Per)
    {
        /// <summary>Of what saves money, or frees some of the budget, the best first.</summary>
        public double Rank => Upfront != 0 && (Upfront > 0 || Fee > 0) ? Fee / Math.Abs(Upfront) : double.NegativeInfinity;
    }
}
