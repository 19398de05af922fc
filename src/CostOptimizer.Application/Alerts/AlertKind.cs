namespace CostOptimizer.Application.Alerts;

/// <summary>What an alert tells of.</summary>
public enum AlertKind
{
    NewSaving,
    SavingShrank,
    SavingVanished,
    IdleFleet,

    /// <summary>A fleet's work in the last day is far from what the same hours of past weeks had.</summary>
    DemandAnomaly,

    /// <summary>What a fleet ran, and so what it cost, in the last day is far from the same hours of past weeks.</summary>
    CostAnomaly,
    SpotPriceChange,

    /// <summary>Spot instances of a type in use are interrupted more or less often than before.</summary>
    InterruptionChange,
    PriceChange,
    CommitmentExpiring,
    CommitmentsUnderused,
    CommitmentsStranded,
    EndOfLife,
    StaleData,
    MissingData,
    FailedRun,
    WeeklyDigest,

    /// <summary>Sent by hand, to try a route.</summary>
    Test,
}
