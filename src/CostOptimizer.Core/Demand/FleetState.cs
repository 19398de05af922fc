namespace CostOptimizer.Core.Demand;

/// <summary>Why a fleet shows little or no load. Only <see cref="Idle"/> is an idle fleet.</summary>
public enum FleetState
{
    Active,
    Idle,
    Stopped,
    NoAgent,
    NoDataYet,
    InsufficientData,
}
