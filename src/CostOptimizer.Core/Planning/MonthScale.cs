using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>Scales what a window of whole hours holds to a month of 730 hours.</summary>
internal readonly record struct MonthScale(int WindowHours)
{
    /// <remarks>Multiplied first, so that what is exact stays exact, and rounded to the 12th decimal, as bills are.</remarks>
    public decimal Of(decimal inWindow) => Math.Round(inWindow * HoursPer.Month / WindowHours, 12);
}
