using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;

namespace CostOptimizer.Application.Orders;

/// <summary>What the first step of an analysis settled for all others.</summary>
/// <param name="Calls">What listing the estate asked of AWS.</param>
public sealed record StartedAnalysis(AnalysisFrame Frame, EstateListing Listing, IReadOnlyList<ApiCallCount> Calls);
