using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

/// <summary>Which recommendations to show and in which order, as the address says it; what is none of ours asks for nothing.</summary>
/// <param name="Verdict">Null for all that propose a change, and with a stage for those, too, whose fleet has made its change.</param>
/// <param name="Assignee">Empty for all, <see cref="Nobody"/> for those that nobody looks after.</param>
public sealed record RecommendationsFilter(string Text, string Account, Verdict? Verdict, ActionKind? Action, RecommendationState? State, SavingStage? Stage, string Assignee, string Sort)
{
    /// <summary>Stands for no assignee in addresses: a dash is no name.</summary>
    public const string Nobody = "–";

    private const int Longest = 100;

    public static RecommendationsFilter Of(IQueryCollection query) => new(
        Short(query["q"]),
        Short(query["account"]),
        Choice<Verdict>(query["verdict"]),
        Choice<ActionKind>(query["action"]),
        Choice<RecommendationState>(query["state"]),
        Choice<SavingStage>(query["stage"]),
        Short(query["assignee"]),
        query["sort"] is [{ } sort] && RecommendationsOrder.Names.Contains(sort) ? sort : RecommendationsOrder.Usual);

    public bool Holds(RecommendationRow row) =>
        (Verdict is { } verdict ? row.Line.Recommendation.Verdict == verdict : row.ProposesChange || Stage is not null)
        && (Action is null || row.Line.Recommendation.Action == Action)
        && (State is null || row.State == State)
        && (Stage is not { } stage || row.Ledger.IsAt(stage))
        && (Assignee.Length == 0 || (Assignee == Nobody ? row.Assignee is null : string.Equals(row.Assignee, Assignee, StringComparison.OrdinalIgnoreCase)))
        && (Account.Length == 0 || row.Line.AccountId == Account)
        && (Text.Length == 0
            || row.Line.Name.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || row.Line.Recommendation.TypeName.Contains(Text, StringComparison.OrdinalIgnoreCase));

    private static T? Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static string Short(string? text) => text is null ? "" : text.Length > Longest ? text[..Longest] : text.Trim();
}
