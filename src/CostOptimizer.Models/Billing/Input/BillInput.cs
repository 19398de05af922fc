using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

[Description("Usage by hour, rates, commitments and sharing, to be billed as AWS bills them.")]
public sealed record BillInput : EstateInput
{
    [Description("Whether the result also shows every hour.")]
    public bool ByHour { get; init; }
}
