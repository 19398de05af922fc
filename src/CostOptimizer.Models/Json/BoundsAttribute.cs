namespace CostOptimizer.Models.Json;

/// <summary>The range of a number, or of each number in a list; both ends belong to it unless said otherwise.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BoundsAttribute : Attribute
{
    /// <summary>Least price or rate, currency: bills are exact to so much, so anything less would be zero.</summary>
    public const double LeastMoney = 1e-12;

    public double Minimum { get; init; } = double.NegativeInfinity;

    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The minimum itself is too small.</summary>
    public bool AboveMinimum { get; init; }

    /// <summary>The maximum itself is too large.</summary>
    public bool BelowMaximum { get; init; }

    public bool Holds(double value) =>
        (AboveMinimum ? value > Minimum : value >= Minimum) && (BelowMaximum ? value < Maximum : value <= Maximum);
}
