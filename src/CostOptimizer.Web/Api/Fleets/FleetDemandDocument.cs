using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Web.Api.Fleets;

/// <summary>A fleet's demand hour by hour.</summary>
/// <param name="Device">Device whose equivalents the hours count.</param>
/// <param name="Hours">In order of time, gaps as hours without figures.</param>
public sealed record FleetDemandDocument(string RunId, string Key, FleetId Id, string Device, DemandUnit Unit, IReadOnlyList<HourlyRollup> Hours);
