using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>What to suppose otherwise than it is. Such an analysis never stands for the estate.</summary>
public sealed record WhatIfInput
{
    /// <summary>Demand against today's, above 0 up to 100; for example 1.2 for a fifth more.</summary>
    public double? DemandGrowth { get; init; }

    /// <summary>0, 1 or 3 years; 0 buys nothing.</summary>
    public int? LongestTermYears { get; init; }

    public IReadOnlyList<PaymentOption>? PaymentOptions { get; init; }

    /// <summary>Most of the hourly usage to commit to, 0 to 1.</summary>
    public double? CoverageCap { get; init; }

    /// <summary>Most of a fleet to run on spot, 0 to 1.</summary>
    public double? SpotShareCap { get; init; }

    /// <summary>Busiest that an instance may be at the peak, above 0 up to 1.</summary>
    public double? UtilizationCeiling { get; init; }

    /// <summary>Off list prices, 0 to below 1.</summary>
    public decimal? PrivateDiscount { get; init; }

    /// <summary>Cost of an engineering hour by currency code, 0 or more.</summary>
    public IReadOnlyDictionary<string, decimal>? EngineeringHourlyRates { get; init; }

    /// <summary>On-demand prices instead of those read.</summary>
    public IReadOnlyList<SupposedPriceInput>? Prices { get; init; }

    /// <summary>Ids of owned commitments to leave out, as if they had ended.</summary>
    public IReadOnlyList<string>? WithoutCommitments { get; init; }
}
