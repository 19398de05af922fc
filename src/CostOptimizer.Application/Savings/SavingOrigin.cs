namespace CostOptimizer.Application.Savings;

/// <summary>Why a saving is measured.</summary>
public enum SavingOrigin
{
    /// <summary>Somebody accepted the recommendation or marked it as implemented.</summary>
    Decided,

    /// <summary>Nobody said anything, but analyses saw it being made.</summary>
    Detected,
}
