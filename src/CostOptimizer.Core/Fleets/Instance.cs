using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Fleets;

/// <summary>One running or stopped machine as inventory saw it.</summary>
/// <param name="TypeName">EC2 type name without an <c>ml.</c> prefix.</param>
/// <param name="ZoneId">Zone id such as <c>use1-az1</c>: names differ between accounts, ids do not. Null when not reported.</param>
/// <param name="Platform">Price-list operation, for example <c>RunInstances</c> for Linux; equals EC2's usageOperation.</param>
/// <param name="Tags">Untrusted text.</param>
public sealed record Instance(
    string Id,
    ComputeService Service,
    string AccountId,
    Region Region,
    string TypeName,
    string? ZoneName,
    string? ZoneId,
    InstanceLifecycle Lifecycle,
    bool IsRunning,
    DateTime LaunchedAtUtc,
    string Platform,
    string Tenancy,
    string? AutoScalingGroup,
    IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>How much of the window the instance existed, as far as its launch time tells.</summary>
    public TimeSpan PresentIn(Window window) =>
        LaunchedAtUtc >= window.ToUtc ? TimeSpan.Zero
        : window.ToUtc - (LaunchedAtUtc > window.FromUtc ? LaunchedAtUtc : window.FromUtc);
}
