namespace CostOptimizer.Core.Values;

/// <summary>The reporting convention for long periods: AWS's own 365 × 24 ÷ 12 (Cost Optimization Hub).</summary>
public static class HoursPer
{
    public const decimal Week = 168m;

    public const decimal Month = 730m;

    public const decimal Year = 8_760m;
}
