using System.Globalization;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Refuses a request that contradicts itself, naming every fault at once.</summary>
internal static class PurchaseRequestCheck
{
    // Beyond any price list, and low enough that no product of them leaves the range of decimal.
    private const decimal MostMoney = 1_000_000_000m;
    private const int LongestTermSold = 3;

    /// <exception cref="ArgumentException">With one sentence per fault.</exception>
    public static void Check(PurchaseRequest request)
    {
        BillingRequestCheck.Check(request.Estate);
        var faults = PolicyFaults(request).Concat(request.Offers.SelectMany(Faults)).Concat(Contradictions(request.Offers)).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(request));
        }
    }

    private static IEnumerable<string> PolicyFaults(PurchaseRequest request)
    {
        var policy = request.Policy;
        if (policy.CoverageCap is < 0m or > 1m)
        {
            yield return Text($"The coverage cap must be 0 to 1, not {policy.CoverageCap}.");
        }

        foreach (var (currency, cap) in policy.CoverageCaps.Where(cap => cap.Value is < 0m or > 1m))
        {
            yield return Text($"The coverage cap of {currency} must be 0 to 1, not {cap}.");
        }

        if (policy.LongestTermYears < 0)
        {
            yield return Text($"The longest term must be 0 years or more, not {policy.LongestTermYears}.");
        }

        if (request.HorizonHours is <= 0m or > MostMoney)
        {
            yield return Text($"The horizon must be above 0 and at most {MostMoney} hours, not {request.HorizonHours}.");
        }

        foreach (var budget in policy.UpfrontBudgets.Where(budget => budget.Amount < 0m))
        {
            yield return $"An upfront budget must be 0 or more, not {budget}.";
        }

        foreach (var group in policy.UpfrontBudgets.GroupBy(budget => budget.Currency).Where(group => group.Skip(1).Any()))
        {
            yield return $"{group.Key} has more than one upfront budget.";
        }

        foreach (var spot in policy.Spot.Where(spot => spot.MaximumShare is < 0m or > 1m || spot.Rate.PerHour.Amount is <= 0m or > MostMoney))
        {
            yield return Text($"Spot for {spot.Key} on {spot.Offering.TypeName} must have a share of 0 to 1 and a rate above 0, not {spot.MaximumShare} at {spot.Rate}.");
        }

        foreach (var group in policy.Spot.GroupBy(spot => (spot.Key, spot.Offering)).Where(group => group.Skip(1).Any()))
        {
            yield return $"Spot for {group.Key.Key} on {group.Key.Offering.TypeName} is allowed more than once.";
        }
    }

    private static IEnumerable<string> Faults(CommitmentOffer offer)
    {
        var name = $"The {offer.Kind} offer for {offer.Offering.TypeName} in {offer.Offering.Region}";
        if (offer.TermYears is < 1 or > LongestTermSold)
        {
            yield return Text($"{name} must run 1 to {LongestTermSold} years, not {offer.TermYears}.");
        }

        if (offer.Upfront.Currency != offer.Effective.Currency || offer.Recurring.Currency != offer.Effective.Currency)
        {
            yield return $"{name} is priced in several currencies.";
        }

        if (offer.Effective.PerHour.Amount is <= 0m or > MostMoney || offer.Upfront.Amount is < 0m or > MostMoney || offer.Recurring.PerHour.Amount is < 0m or > MostMoney)
        {
            yield return $"{name} costs {offer.Upfront} upfront and {offer.Recurring}, {offer.Effective} effective, which no offer does.";
        }
        else if (offer.Kind.IsReservedInstance() && offer.TermYears > 0 && CommitmentTerms.FeeOf(offer) <= 0m)
        {
            yield return $"{name} has neither an upfront fee nor a recurring rate.";
        }

        if ((offer.Kind == CommitmentKind.SageMakerSavingsPlan) != (offer.Offering.Service == ComputeService.SageMaker))
        {
            yield return $"{name} is for {offer.Offering.Service}, which its kind never covers.";
        }
    }

    private static IEnumerable<string> Contradictions(IEnumerable<CommitmentOffer> offers) => offers
        .GroupBy(offer => (offer.Offering, offer.Kind, offer.TermYears, offer.Payment, offer.Effective.Currency))
        .Where(group => group.DistinctBy(offer => (offer.Upfront, offer.Recurring, offer.Effective)).Skip(1).Any())
        .Select(group => $"The {group.Key.Kind} offer for {group.Key.Offering.TypeName} in {group.Key.Offering.Region} has several prices.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
