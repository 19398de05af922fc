namespace CostOptimizer.Core.Purchasing;

/// <summary>Amounts that can be bought.</summary>
internal static class SellableUnits
{
    // Differences of binary sums, not halves of instances.
    private const double Noise = 1e-9;

    /// <summary>Reservations to the nearest; plans of five decimals, cut rather than rounded for the sake of the cap and the budget.</summary>
    public static double[] Nearest(CoverModel model, double[] units) =>
        [.. units.Select((value, unit) => IsWhole(model, unit) ? Math.Round(value) : Cut(value))];

    /// <summary>
    /// As near as it can be without more in sum: what is cut off the reservations of one offering goes to the next ones, so that
    /// hundreds of fractions do not leave hundreds of halves unbought; and within an offering from what is paid most at the start to
    /// what is paid least, so that their sum stays what it should be.
    /// </summary>
    public static double[] Spread(CoverModel model, double[] units)
    {
        var whole = Nearest(model, units);
        var offerings = Enumerable.Range(0, units.Length)
            .Where(unit => IsWhole(model, unit))
            .GroupBy(unit => (model.Sources[unit].Pool, model.Sources[unit].Sale!.Offers[0].Offering));
        var (unpaid, unspent) = (0.0, 0.0);
        foreach (var offering in offerings)
        {
            int[] alike = [.. offering.Where(unit => units[unit] > Noise).OrderByDescending(unit => model.Upfronts[unit])];
            var left = Down(alike.Sum(unit => units[unit]), alike.Length == 0 ? 0 : alike.Min(unit => model.Fees[unit]), ref unspent);
            foreach (var unit in alike)
            {
                whole[unit] = unit == alike[^1] ? left : Math.Min(left, Down(units[unit], model.Upfronts[unit], ref unpaid));
                left -= whole[unit];
            }
        }

        return whole;
    }

    /// <summary>A whole number, one more where what was cut off before makes up for it.</summary>
    /// <param name="cut">Money cut off so far.</param>
    private static double Down(double units, double price, ref double cut)
    {
        var down = Math.Floor(units + Noise);
        var part = Math.Max(0, units - down) * price;
        var isUp = part > 0 && cut + part >= price * (1 - Noise);
        cut += part - (isUp ? price : 0);
        return isUp ? down + 1 : down;
    }

    private static bool IsWhole(CoverModel model, int unit) => model.Sources[unit].Sale!.IsWhole;

    public static double Cut(double value)
    {
        var cents = decimal.Floor(((decimal)value * 100_000m) + 0.01m) / 100_000m;
        return cents < CommitmentTerms.SmallestPlan ? 0 : (double)cents;
    }
}
