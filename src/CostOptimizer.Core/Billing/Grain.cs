namespace CostOptimizer.Core.Billing;

/// <summary>
/// The finest amount a bill tells apart: 10⁻¹² of an instance-hour or of a currency unit. A decimal holds 28 digits, so sums
/// of unrounded quotients (2 ÷ 0.70 hours covered) would depend on their order in the last place; on this grid
/// they are exact, and a hundred times finer than AWS's own ten decimals.
/// </summary>
internal static class Grain
{
    private const int Decimals = 12;

    public static decimal Of(decimal value) => value.Scale > Decimals ? Math.Round(value, Decimals, MidpointRounding.ToEven) : value;
}
