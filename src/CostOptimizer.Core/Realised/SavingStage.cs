namespace CostOptimizer.Core.Realised;

/// <summary>How far a saving has come on its way from a proposal to money.</summary>
public enum SavingStage
{
    /// <summary>Proposed; nobody has accepted it.</summary>
    Identified,

    /// <summary>Accepted, and nothing of it is seen to run.</summary>
    Accepted,

    /// <summary>Made in part, or made and not measured yet.</summary>
    InProgress,

    /// <summary>Made, and measured for at least a week.</summary>
    Realised,

    /// <summary>Made, and undone since.</summary>
    RolledBack,
}
