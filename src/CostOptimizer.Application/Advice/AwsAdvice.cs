using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Advice;

/// <summary>What one of AWS's tools says of one resource. Null where its export does not say.</summary>
/// <param name="ResourceId">Last part of the ARN, for example an instance id.</param>
/// <param name="Action">As the tool words it: a finding such as <c>OVER_PROVISIONED</c>, or an action such as <c>Stop</c>.</param>
/// <param name="Current">Present instance type, or a summary of the resource.</param>
/// <param name="Proposed">The same of the first option.</param>
/// <param name="SavingBeforeDiscounts">Per month of 730 hours, at list prices.</param>
/// <param name="SavingAfterDiscounts">The same after Savings Plans and reservations, for the first option.</param>
/// <param name="PerformanceRisk">0 very low to 4 very high; it has no score for accelerators.</param>
public sealed record AwsAdvice(
    AdviceTool Tool,
    string AccountId,
    string ResourceId,
    string Action,
    string? Current,
    string? Proposed,
    Money? SavingBeforeDiscounts,
    Money? SavingAfterDiscounts,
    decimal? LookbackDays,
    decimal? PerformanceRisk,
    string? Effort,
    DateTime? RefreshedAtUtc);
