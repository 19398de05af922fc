using System.Text.Json;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>An estate whose optimum an exact solver found (HiGHS 1.15, gaps of 1e-9); see Data/README.md.</summary>
/// <param name="RelaxedPerHour">Optimum of the linear program, with fractions of reservations.</param>
/// <param name="OptimumPerHour">Optimum with whole reservations.</param>
internal sealed record SolvedEstate(
    string Name,
    IReadOnlyList<SolvedEstate.Row> Rows,
    IReadOnlyList<SolvedEstate.Offer> Offers,
    int LongestTermYears,
    IReadOnlyList<PaymentOption> Payments,
    decimal CoverageCap,
    decimal? UpfrontBudget,
    decimal RelaxedPerHour,
    decimal OptimumPerHour,
    decimal NothingPerHour)
{
    /// <summary>Best bound of the solver where it stopped short of the optimum; else null.</summary>
    public decimal? ProvenPerHour { get; init; }

    public IReadOnlyList<OwnedCommitment> Owned { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    private const decimal OwnedRate = 0.05m;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Purchasing", "Data");

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static SolvedEstate Load(string name) =>
        JsonSerializer.Deserialize<SolvedEstate>(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), Options)!;

    public PurchaseRequest Request() => new(
        Given.Request(
            [.. Rows.Select(row => Given.Usage(Given.Linux(row.Type), row.Hours, key: row.Key))],
            [.. Rows.Select(row => (Given.Linux(row.Type), row.OnDemand)).Distinct()]) with
        {
            ReservedInstances = [.. Owned.Index().Where(owned => owned.Item.Rates is null).Select(owned => Given.Reserved($"owned {owned.Index}", Given.Linux(owned.Item.Type!), (int)owned.Item.Units, recurring: OwnedRate))],
            SavingsPlans = [.. Owned.Index().Where(owned => owned.Item.Rates is not null).Select(owned => Given.Compute($"owned {owned.Index}", owned.Item.Units, [.. owned.Item.Rates!.Select(rate => (Given.Linux(rate.Key), rate.Value))]))],
        },
        [.. Offers.Select(offer => offer.ToOffer())],
        new PurchasePolicy
        {
            LongestTermYears = LongestTermYears,
            PaymentOptions = Payments,
            CoverageCap = CoverageCap,
            UpfrontBudgets = UpfrontBudget is { } budget ? [Money.Usd(budget)] : [],
            Spot = [.. Rows.Where(row => row.SpotShare is not null).Select(row => new SpotAllowance(row.Key, Given.Linux(row.Type), row.SpotShare!.Value, HourlyRate.Usd(row.SpotRate!.Value)))],
        });

    public bool IsLimited => CoverageCap < 1m || UpfrontBudget is not null;

    /// <summary>Beyond a dozen the search by prices proves less than the linear program, though it finds the optimum.</summary>
    public bool IsBoughtByPrices => !IsLimited && Offers.Where(offer => offer.Kind == CommitmentKind.StandardReservedInstance).Select(offer => offer.Type).Distinct().Skip(12).Any();

    /// <summary>What owned commitments are paid an hour, which the solver's figures leave out.</summary>
    public decimal OwnedPerHour => Owned.Sum(owned => owned.Units * (owned.Rates is null ? OwnedRate : 1m));

    /// <param name="Units">Dollars an hour with <paramref name="Rates"/>, else reservations of <paramref name="Type"/>.</param>
    internal sealed record OwnedCommitment(CommitmentKind Kind, decimal Units, string? Type, IReadOnlyDictionary<string, decimal>? Rates);

    internal sealed record Row(string Key, string Type, decimal OnDemand, decimal[] Hours, decimal? SpotShare, decimal? SpotRate);

    internal sealed record Offer(CommitmentKind Kind, string Type, int Term, PaymentOption Payment, decimal Upfront, decimal Recurring, decimal Effective)
    {
        public CommitmentOffer ToOffer() => new(
            Given.Linux(Type), Kind, Term, Payment, Money.Usd(Upfront), HourlyRate.Usd(Recurring), HourlyRate.Usd(Effective), "test", Given.Start);
    }
}
