using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Dashboard.Pages.Commitments;

/// <param name="Run">Null when nothing was analysed yet.</param>
/// <param name="Lines">As the API lists them, the next to end first.</param>
/// <param name="Hours">By commitment; null when they could not be computed.</param>
/// <param name="Remaining">The same without the fleets of accepted moves; null when none is accepted.</param>
/// <param name="AcceptedMoves">Fleets that have been accepted to change.</param>
/// <param name="ChosenId">Commitment whose hours are shown; null when there are none.</param>
public sealed record CommitmentsModel(
    AnalysisRun? Run,
    IReadOnlyList<CommitmentLine> Lines,
    IReadOnlyDictionary<string, CommitmentHours>? Hours,
    IReadOnlyDictionary<string, CommitmentHours>? Remaining,
    int AcceptedMoves,
    string? ChosenId,
    bool IsBusy);
