using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Aws.Inventory;

/// <summary>Payment options as every AWS service spells them.</summary>
internal static class PaymentOptions
{
    /// <returns>Null for other text, such as the utilization names of the oldest reservations.</returns>
    public static PaymentOption? Parse(string? text) => text switch
    {
        "No Upfront" => PaymentOption.NoUpfront,
        "Partial Upfront" => PaymentOption.PartialUpfront,
        "All Upfront" => PaymentOption.AllUpfront,
        _ => null,
    };
}
