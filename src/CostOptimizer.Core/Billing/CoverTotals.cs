namespace CostOptimizer.Core.Billing;

/// <summary>What a run over hours adds up to.</summary>
/// <param name="Hours">Instance-hours of each of the estate's lines.</param>
/// <param name="CoveredHours">By cell of <see cref="CoverStep.FirstCell"/>.</param>
/// <param name="DrawnUnits">Commitment units, by the same cells.</param>
internal sealed record CoverTotals(decimal[] Hours, decimal[] CoveredHours, decimal[] DrawnUnits)
{
    public static CoverTotals Empty(int lines, int cells) => new(new decimal[lines], new decimal[cells], new decimal[cells]);

    public CoverTotals Copy() => new([.. Hours], [.. CoveredHours], [.. DrawnUnits]);

    public void Add(CoverTotals other)
    {
        Add(Hours, other.Hours);
        Add(CoveredHours, other.CoveredHours);
        Add(DrawnUnits, other.DrawnUnits);
    }

    private static void Add(decimal[] sums, decimal[] values)
    {
        for (var index = 0; index < sums.Length; index++)
        {
            sums[index] += values[index];
        }
    }
}
