using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>The hours of a purchase that run on one spot pool.</summary>
/// <param name="HoursPerMonth">With the hours that interruptions cost.</param>
/// <param name="AfterDiscount">Share of every price that is paid, above 0 to 1.</param>
internal sealed record SpotPart(SpotOffer Pool, decimal HoursPerMonth, decimal AfterDiscount)
{
    /// <summary>The price that a plan expects: the middle between the pool's mean and its ninth decile.</summary>
    public const double Expected = 0.5;

    /// <param name="share">0 for the mean of the pool's history, 1 for its ninth decile.</param>
    public decimal RateAt(double share) =>
        Pool.Mean.PerHour.Amount + ((Pool.P90.PerHour.Amount - Pool.Mean.PerHour.Amount) * (decimal)share);
}
