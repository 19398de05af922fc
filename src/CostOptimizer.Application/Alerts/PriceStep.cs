using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>A price that changed since an instant.</summary>
/// <param name="Option">As stored prices name it, for example <c>on-demand</c> or <c>spot use1-az1 p90</c>.</param>
/// <param name="Before">What held at the instant.</param>
/// <param name="SeenAtUtc">When the new price was first seen.</param>
public sealed record PriceStep(OfferingKey Offering, string Option, HourlyRate Before, HourlyRate Now, DateTime SeenAtUtc);
