using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>One recommendation with all that was computed for it and all that was ever decided and written about its fleet.</summary>
/// <param name="Ledger">Its entry in the ledger of savings: stage, promise, what it has really saved and why that differs; null when it promises nothing or was put aside.</param>
/// <param name="LedgerBefore">That of an earlier recommendation for the fleet that was begun; null without one.</param>
/// <param name="Assignee">Who looks after it; null for nobody.</param>
/// <param name="Notices">Plain sentences about the fleet's data and hardware.</param>
/// <param name="Decisions">Newest first; those on earlier recommendations for the fleet included.</param>
/// <param name="Notes">Assignments and comments, newest first.</param>
public sealed record RecommendationDetails(
    string RunId,
    RecommendationFleet Fleet,
    RecommendationState State,
    LedgerEntry? Ledger,
    LedgerEntry? LedgerBefore,
    string? Assignee,
    Recommendation Recommendation,
    IReadOnlyList<string> Notices,
    IReadOnlyList<DecisionDocument> Decisions,
    IReadOnlyList<NoteDocument> Notes);
