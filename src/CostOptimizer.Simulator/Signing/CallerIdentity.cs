using CostOptimizer.Simulator.Estates;

namespace CostOptimizer.Simulator.Signing;

/// <summary>Who signed: an account's own key, or a session of its role.</summary>
/// <param name="Account">The account whose resources are seen.</param>
/// <param name="Arn">User or assumed-role ARN.</param>
/// <param name="UserId">Unique id, as GetCallerIdentity returns it.</param>
internal sealed record CallerIdentity(SimulatedAccount Account, string Arn, string UserId);
