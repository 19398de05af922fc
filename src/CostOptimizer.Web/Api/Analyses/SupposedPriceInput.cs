using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>An on-demand price instead of the one read; Linux, shared tenancy.</summary>
public sealed record SupposedPriceInput
{
    public required string Region { get; init; }

    /// <summary>For example g5.xlarge.</summary>
    public required string TypeName { get; init; }

    /// <summary>Per hour, above 0.</summary>
    public required Money OnDemand { get; init; }
}
