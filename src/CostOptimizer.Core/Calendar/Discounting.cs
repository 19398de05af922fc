namespace CostOptimizer.Core.Calendar;

/// <summary>What money of a later month is worth in the first one. A month's money counts at its start.</summary>
/// <param name="ratePerYear">0 to 1.</param>
internal sealed class Discounting(decimal ratePerYear)
{
    /// <summary>Continuous rate a month: ln(1 + rate) ÷ 12, with the digits that a reader will see.</summary>
    public decimal PerMonth { get; } = (decimal)(Math.Log(1 + (double)ratePerYear) / 12);

    public decimal At(int month) => (decimal)Math.Exp(-(double)PerMonth * month);

    /// <summary>Worth of 1 in each month from one to the other, the other left out.</summary>
    public decimal Annuity(int from, int to) => to <= from ? 0m : PerMonth == 0m ? to - from : (At(from) - At(to)) / (1m - At(1));

    /// <summary>The same for a reader, over the quantity <c>discount</c>.</summary>
    public string AnnuityFormula(int from, int to) => PerMonth == 0m
        ? FormattableString.Invariant($"{Math.Max(0, to - from)}")
        : FormattableString.Invariant($"(exp(0 - discount * {from}) - exp(0 - discount * {to})) / (1 - exp(0 - discount))");
}
