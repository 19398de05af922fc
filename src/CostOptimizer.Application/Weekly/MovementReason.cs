namespace CostOptimizer.Application.Weekly;

/// <summary>Why a proposal moved.</summary>
public enum MovementReason
{
    /// <summary>New: the fleet was not there a week ago.</summary>
    FleetAppeared,

    /// <summary>New: the fleet was there, and nothing was worth changing.</summary>
    BecameWorthwhile,

    /// <summary>New: a week ago too little was known of the fleet, or a price.</summary>
    BecameKnown,

    /// <summary>Changed: another action or target is the best now.</summary>
    TargetChanged,

    /// <summary>Changed: what had to be measured first is recommended now.</summary>
    Proven,

    /// <summary>Changed: what was recommended must be measured first now.</summary>
    Doubted,

    /// <summary>Changed: the saving moved mostly because the fleet itself costs more or less.</summary>
    PresentCostChanged,

    /// <summary>Changed: the saving moved mostly because the proposal costs more or less.</summary>
    ProposalCostChanged,

    /// <summary>Vanished: the fleet is gone.</summary>
    FleetGone,

    /// <summary>Vanished: somebody marked it as carried out.</summary>
    CarriedOut,

    /// <summary>Vanished: the present arrangement is the best one now.</summary>
    NoLongerWorthwhile,

    /// <summary>Vanished: too little is known of the fleet now, or of a price.</summary>
    NoLongerKnown,

    Accepted,
    Dismissed,
    Snoozed,
    Implemented,
}
