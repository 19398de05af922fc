using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("What a unit of this usage draws from Savings Plans. Members left out fit every plan of the kind.")]
public sealed record PlanRateInput
{
    [Description("Kind of plan.")]
    public required PlanKindName Kind { get; init; }

    [Description("Currency per unit-hour: the plan's complete rate, whatever its payment option.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal Rate { get; init; }

    [Description("Only plans of this term in years: 1 or 3.")]
    [Choices(1, 3)]
    public int? TermYears { get; init; }

    [Description("Only plans of this payment option.")]
    public PaymentName? Payment { get; init; }

    [Description("Only the plan of this id, which must be one of savingsPlans.")]
    public string? Plan { get; init; }
}
