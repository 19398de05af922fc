namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>What a limit costs at its margin (Lagrange multipliers).</summary>
/// <param name="Dearness">On each dollar upfront, money an hour, 0 or more.</param>
/// <param name="Restraint">On each dollar covered, 0 to below 1.</param>
internal readonly record struct Charges(double Dearness, double Restraint)
{
    private const double Near = 1e-7;
    private const double MostRatio = 1.25;
    private const double MostStep = 0.05;

    /// <summary>Whether a search at one need not start over for the other.</summary>
    public bool IsNear(Charges other) =>
        Math.Abs(Dearness - other.Dearness) <= Near * Math.Max(Dearness, other.Dearness)
        && Math.Abs(Restraint - other.Restraint) <= Near;

    /// <summary>Other charges, or as far towards them as what is known of these is worth: a few purchases tell little about far ones.</summary>
    public Charges Toward(Charges other) => new(
        Math.Clamp(other.Dearness, Dearness / MostRatio, Dearness * MostRatio),
        Math.Clamp(other.Restraint, Math.Max(0, Restraint - MostStep), Restraint + MostStep));

    /// <summary>Covering costs more by the restraint, which is the same as all fees being higher and the bound lower.</summary>
    public double[] Fees(CoverModel model)
    {
        var (dearness, restraint) = this;
        return dearness == 0 && restraint == 0
            ? model.Fees
            : [.. model.Fees.Select((fee, unit) => (fee + (dearness * model.Upfronts[unit])) / (1 - restraint))];
    }

    /// <param name="bound">With these fees.</param>
    /// <returns>No purchase within the limits costs less, money an hour.</returns>
    public double BoundWithin(double bound, double budget, double floor) =>
        ((1 - Restraint) * bound) + (Restraint * floor) - (Dearness > 0 ? Dearness * budget : 0);

    /// <returns>What a purchase costs where limits are charged rather than kept, money an hour.</returns>
    public double CostWithin(PricedPoint point, double budget, double floor) =>
        point.Cost + (Restraint * (floor - point.Uncovered)) + (Dearness > 0 ? Dearness * (point.Upfront - budget) : 0);
}
