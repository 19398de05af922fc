using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Estate;

/// <summary>One account in one region: the unit that is read, fails and is retried on its own.</summary>
public sealed record EstatePartition(Account Account, Region Region)
{
    /// <summary>For people and logs, for example <c>111122223333/us-east-1</c>.</summary>
    public string Name => $"{Account.Id}/{Region.Code}";
}
