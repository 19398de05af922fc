using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>Which commitments may be bought at all under the policy, whatever they would save.</summary>
/// <remarks>
/// Nothing is bought on families that their users must leave, and on those that are on their way out only what follows the
/// workload to other hardware.
/// </remarks>
internal sealed class OfferRules(PlanningInput input)
{
    /// <summary>Longest term sold, years.</summary>
    private const int LongestSold = 3;

    /// <returns>Of each offer its cheapest price, where sources differ; ordered, so that the input's order never shows.</returns>
    public IReadOnlyList<CommitmentOffer> AllowedFor(IEnumerable<OfferingKey> offerings) =>
    [
        .. offerings
            .Distinct()
            .OrderBy(offering => offering.ToString(), StringComparer.Ordinal)
            .SelectMany(OnSale)
            .Where(offer => IsAllowed(input, offer)),
    ];

    /// <summary>All that is on sale for an offering in its own currency, allowed or not: the rates of a plan once it is bought.</summary>
    public IEnumerable<CommitmentOffer> OnSale(OfferingKey offering) => input.Prices.OnDemand(offering) is not { } quote
        ? []
        : input.Prices.Commitments(offering)
            .Where(offer => IsSound(offer, quote.Rate.Currency))
            .GroupBy(offer => (offer.Kind, offer.TermYears, offer.Payment))
            .OrderBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.TermYears)
            .ThenBy(group => group.Key.Payment)
            .Select(group => group
                .OrderBy(offer => offer.Effective.PerHour.Amount)
                .ThenBy(offer => offer.Upfront.Amount)
                .ThenBy(offer => offer.Source, StringComparer.Ordinal)
                .First());

    /// <summary>Whether the policy and the family's life cycle let it be bought, of offers that are sound.</summary>
    public static bool IsAllowed(PlanningInput input, CommitmentOffer offer)
    {
        var family = offer.Offering.TypeName.Split('.')[0];
        return offer.TermYears <= input.Policy.LongestTermYears
            && input.Policy.PaymentOptions.Contains(offer.Payment)
            && input.Catalogue.Lifecycle(family) is not { UsersMustLeave: true }
            && (IsPortable(offer.Kind) || !IsFading(input, family));
    }

    /// <summary>Whether it is one that AWS sells: a known term, one currency, a price above zero, for what its kind covers.</summary>
    /// <param name="currency">Of the usage that it is bought for.</param>
    public static bool IsSound(CommitmentOffer offer, Currency currency) =>
        offer.TermYears is >= 1 and <= LongestSold
        && offer.Effective.PerHour.Amount > 0m
        && offer.Effective.Currency == currency
        && offer.Upfront.Currency == currency
        && offer.Recurring.Currency == currency
        && (offer.Kind == CommitmentKind.SageMakerSavingsPlan) == (offer.Offering.Service == ComputeService.SageMaker);

    /// <summary>A plan that follows the workload to other hardware may be bought on a family that is on its way out.</summary>
    private static bool IsPortable(CommitmentKind kind) => kind is CommitmentKind.ComputeSavingsPlan or CommitmentKind.SageMakerSavingsPlan;

    private static bool IsFading(PlanningInput input, string family) =>
        (input.Policy.FamilyPolicies.TryGetValue(family, out var own) ? own : input.Catalogue.Lifecycle(family)?.AsTarget)
            is LifecyclePolicy.Warn or LifecyclePolicy.Exclude;
}
