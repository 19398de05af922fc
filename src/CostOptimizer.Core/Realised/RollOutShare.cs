using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Realised;

/// <summary>How much of a move has been made, 0..1.</summary>
public static class RollOutShare
{
    /// <summary>A move that has gone so far is done: the rest is spare capacity, or an instance about to go.</summary>
    public const decimal Done = 0.95m;

    /// <summary>Less than this is noise, not a beginning.</summary>
    public const decimal Begun = 0.05m;

    /// <param name="baseline">Mean instance-hours an hour that the baseline would run.</param>
    /// <param name="planned">The same of the plan.</param>
    /// <param name="old">The same that still ran on the baseline's types.</param>
    /// <param name="target">The same on the plan's target; equal to <paramref name="old"/> where the type stays.</param>
    /// <param name="bought">For a change of purchase: what was bought of what was planned to be.</param>
    /// <returns>
    /// To another type, by capacity: so many of the target as the plan put in the place of one. Otherwise, by how far the hours have
    /// come from the baseline's to the plan's.
    /// </returns>
    public static decimal Of(ActionKind action, decimal baseline, decimal planned, decimal old, decimal target, decimal bought) => action switch
    {
        ActionKind.BuyDifferently => Clamped(bought),
        ActionKind.Rightsize or ActionKind.Migrate => OfTypes(baseline, planned, old, target),
        ActionKind.Stay => 0m,
        _ => planned >= baseline ? 0m : Clamped((baseline - old) / (baseline - planned)),
    };

    private static decimal OfTypes(decimal baseline, decimal planned, decimal old, decimal target)
    {
        var moved = planned > 0m ? target * baseline / planned : 0m;
        return moved + old > 0m ? Clamped(moved / (moved + old)) : 0m;
    }

    private static decimal Clamped(decimal share) => share < Begun ? 0m : share > 1m ? 1m : share;
}
