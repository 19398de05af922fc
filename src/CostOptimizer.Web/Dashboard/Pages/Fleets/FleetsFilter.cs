using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

/// <summary>Which fleets to show and in which order, as the address says it; what is none of ours asks for nothing.</summary>
/// <param name="Text">Part of a name; empty for all.</param>
public sealed record FleetsFilter(string Text, string Account, string Region, FleetState? State, string Sort)
{
    private const int Longest = 100;

    public static FleetsFilter Of(IQueryCollection query) => new(
        Short(query["q"]),
        Short(query["account"]),
        Short(query["region"]),
        Enum.TryParse<FleetState>(query["state"], out var state) && Enum.IsDefined(state) ? state : null,
        Short(query["sort"]) is { Length: > 0 } sort && FleetsOrder.Names.Contains(sort) ? sort : FleetsOrder.Usual);

    public bool Holds(FleetLine line) =>
        (Text.Length == 0 || line.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || line.TypeName.Contains(Text, StringComparison.OrdinalIgnoreCase))
        && (Account.Length == 0 || line.AccountId == Account)
        && (Region.Length == 0 || line.Region.Code == Region)
        && (State is null || line.State == State);

    private static string Short(string? text) => text is null ? "" : text.Length > Longest ? text[..Longest] : text.Trim();
}
