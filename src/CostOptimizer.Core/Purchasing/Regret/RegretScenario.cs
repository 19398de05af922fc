namespace CostOptimizer.Core.Purchasing.Regret;

/// <summary>What may happen after a purchase (cost-model.md §7).</summary>
public enum RegretScenario
{
    /// <summary>Every hour of everything drops to two thirds.</summary>
    DemandFallsByAThird,

    /// <summary>The work on the purchase's family goes on, on other hardware.</summary>
    MovesToOtherHardware,

    /// <summary>The work on the purchase's family ends, in every region.</summary>
    FamilyRetired,
}
