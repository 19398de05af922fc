namespace CostOptimizer.Application.Decisions;

/// <summary>What somebody wrote beside the decisions on a recommendation.</summary>
public enum NoteKind
{
    /// <summary>Who looks after it from now on.</summary>
    Assigned,
    Commented,
}
