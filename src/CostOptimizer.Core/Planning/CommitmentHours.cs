using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>What one commitment is paid and used for, hour by hour.</summary>
/// <param name="Paid">One value per hour of the window, upfront fees amortized; zero where the commitment is not active.</param>
/// <param name="Used">One value per hour: the part of what is paid that covered usage.</param>
public sealed record CommitmentHours(string Id, string AccountId, IReadOnlyList<Money> Paid, IReadOnlyList<Money> Used)
{
    public Money TotalPaid => Sum(Paid);

    public Money TotalUsed => Sum(Used);

    /// <summary>Paid for and lost.</summary>
    public Money TotalUnused => TotalPaid - TotalUsed;

    private static Money Sum(IReadOnlyList<Money> hours) => hours.Aggregate((sum, hour) => sum + hour);
}
