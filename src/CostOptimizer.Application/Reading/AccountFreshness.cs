namespace CostOptimizer.Application.Reading;

/// <param name="AccountId">Twelve digits.</param>
/// <param name="NewestDataUtc">Start of the newest bucket of usage that any analysis read; null when none was.</param>
public sealed record AccountFreshness(string AccountId, DateTime? NewestDataUtc);
