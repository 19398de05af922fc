using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;

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

    private readonly Dictionary<string, bool> _fading = new(StringComparer.Ordinal);

    /// <returns>Of each offer its cheapest price, where sources differ; ordered, so that the input's order never shows.</returns>
    public IReadOnlyList<CommitmentOffer> AllowedFor(IEnumerable<OfferingKey> offerings) =>
    [
        .. offerings
            .Distinct()
            .OrderBy(offering => offering.ToString(), StringComparer.Ordinal)
            .SelectMany(OnSale)
            .Where(IsAllowed),
    ];

    /// <summary>All that is on sale for an offering in its own currency, allowed or not: the rates of a plan once it is bought.</summary>
    public IEnumerable<CommitmentOffer> OnSale(OfferingKey offering) => input.Prices.OnDemand(offering) is not { } quote
        ? []
        : input.Prices.Commitments(offering)
            .Where(offer => offer.Effective.Currency == quote.Rate.Currency && IsSound(offer))
            .GroupBy(offer => (offer.Kind, offer.TermYears, offer.Payment))
            .OrderBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.TermYears)
            .ThenBy(group => group.Key.Payment)
            .Select(group => group
                .OrderBy(offer => offer.Effective.PerHour.Amount)
                .ThenBy(offer => offer.Upfront.Amount)
                .ThenBy(offer => offer.Source, StringComparer.Ordinal)
                .First());

    private bool IsAllowed(CommitmentOffer offer) =>
        offer.TermYears <= input.Policy.LongestTermYears
        && input.Policy.PaymentOptions.Contains(offer.Payment)
        && input.Catalogue.Lifecycle(FamilyOf(offer)) is not { UsersMustLeave: true }
        && (IsPortable(offer.Kind) || !IsFading(FamilyOf(offer)));

    private static bool IsSound(CommitmentOffer offer) =>
        offer.TermYears is >= 1 and <= LongestSold
        && offer.Effective.PerHour.Amount > 0m
        && offer.Upfront.Currency == offer.Effective.Currency
        && offer.Recurring.Currency == offer.Effective.Currency
        && (offer.Kind == CommitmentKind.SageMakerSavingsPlan) == (offer.Offering.Service == ComputeService.SageMaker);

    private static bool IsPortable(CommitmentKind kind) => kind is CommitmentKind.ComputeSavingsPlan or CommitmentKind.SageMakerSavingsPlan;

    private static string FamilyOf(CommitmentOffer offer) => offer.Offering.TypeName.Split('.')[0];

    private bool IsFading(string family)
    {
        if (!_fading.TryGetValue(family, out var fading))
        {
            fading = (input.Policy.FamilyPolicies.TryGetValue(family, out var own) ? own : input.Catalogue.Lifecycle(family)?.AsTarget)
                is LifecyclePolicy.Warn or LifecyclePolicy.Exclude;
            _fading.Add(family, fading);
        }

        return fading;
    }
}
