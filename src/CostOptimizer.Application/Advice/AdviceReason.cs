namespace CostOptimizer.Application.Advice;

/// <summary>Why our figure and AWS's for one resource are not the same.</summary>
public enum AdviceReason
{
    /// <summary>We know no fleet that the resource belongs to.</summary>
    UnknownResource,

    /// <summary>Other money: the two are not compared.</summary>
    Currency,

    /// <summary>Theirs is about one instance, ours about a fleet of several; ours is shown per instance.</summary>
    OneOfSeveral,

    /// <summary>Another number of days was looked at.</summary>
    Lookback,

    /// <summary>Theirs is at list prices, ours after commitments; their own figure after discounts is named where they give one.</summary>
    ListPrice,

    /// <summary>The present instance type is not the same any more.</summary>
    ChangedSince,

    /// <summary>Another type is proposed.</summary>
    OtherTarget,

    /// <summary>Ours moves to another kind of accelerator, which their tools never compare.</summary>
    OtherAccelerator,

    /// <summary>Another thing is to be done, such as switching off on one side only, or nothing at all.</summary>
    OtherAction,

    /// <summary>Their risk bound is a score of host resources without accelerators, ours a probability of saving.</summary>
    RiskBound,
}
