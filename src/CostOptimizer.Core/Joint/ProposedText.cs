using System.Globalization;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Joint;

/// <summary>A purchase in a reader's words.</summary>
public static class ProposedText
{
    /// <summary>For example <c>Compute Savings Plan, 1 year, no upfront, USD 1.95 an hour</c>.</summary>
    public static string Of(ProposedPurchase purchase)
    {
        var name = NewCommitment.Describe(purchase.Kind, purchase.TermYears, purchase.Payment);
        var sized = purchase.CommitmentPerHour is { } perHour
            ? string.Create(CultureInfo.InvariantCulture, $", {perHour.Currency} {perHour.Amount:0.#####} an hour")
            : "";
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}{sized}";
    }
}
