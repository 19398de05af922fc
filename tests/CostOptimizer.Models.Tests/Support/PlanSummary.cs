using System.Text.Json.Nodes;

namespace CostOptimizer.Models.Tests.Support;

/// <summary>What a plan decides, without its pages of arithmetic and hours.</summary>
internal static class PlanSummary
{
    public static JsonNode Of(JsonNode plan) => new JsonObject
    {
        ["fleets"] = new JsonArray([.. plan["fleets"]!.AsArray().Select(Fleet)]),
        ["totals"] = new JsonArray([.. plan["totals"]!.AsArray().Select(total => Members(total!, "currency", "fleets", "list", "effective"))]),
    };

    private static JsonNode Fleet(JsonNode? fleet)
    {
        var summary = Members(fleet!["recommendation"]!, "fleetId", "verdict", "action", "typeName", "count", "evidence");
        summary["effective"] = fleet["costs"]?["effective"]?.DeepClone();
        return summary;
    }

    private static JsonObject Members(JsonNode node, params ReadOnlySpan<string> names)
    {
        var result = new JsonObject();
        foreach (var name in names)
        {
            result[name] = node[name]?.DeepClone();
        }

        return result;
    }
}
