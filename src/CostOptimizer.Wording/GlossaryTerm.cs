namespace CostOptimizer.Wording;

/// <summary>A term of the field that a reader may want explained.</summary>
public enum GlossaryTerm
{
    Fleet,
    InstanceType,
    Accelerator,
    Offering,
    OnDemand,
    Spot,
    ReservedInstance,
    SavingsPlan,
    Commitment,
    Coverage,
    CommitmentUtilization,
    AcceleratorUtilization,
    ListCost,
    EffectiveCost,
    BilledCost,
    Baseline,
    Savings,
    EffectiveSavingsRate,
    Range,
    Payback,
    Evidence,
    Slo,
    Headroom,
    Stranded,
    Demand,
    LookBack,
    Month,
}
