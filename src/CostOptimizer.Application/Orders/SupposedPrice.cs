using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Orders;

/// <param name="Region">Region code.</param>
/// <param name="TypeName">For example <c>g5.xlarge</c>; Linux, shared tenancy.</param>
/// <param name="OnDemand">Per hour, above 0, in the region's currency.</param>
public sealed record SupposedPrice(string Region, string TypeName, HourlyRate OnDemand);
