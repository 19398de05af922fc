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
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Purchasing", "Data");

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static SolvedEstate Load(string name) =>
        JsonSerializer.Deserialize<SolvedEstate>(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), Options)!;

    public PurchaseRequest Request() => new(
        Given.Request(
            [.. Rows.Select(row => Given.Usage(Given.Linux(row.Type), row.Hours, key: row.Key))],
            [.. Rows.Select(row => (Given.Linux(row.Type), row.OnDemand)).Distinct()]),
        [.. Offers.Select(offer => offer.ToOffer())],
        new PurchasePolicy
        {
            LongestTermYears = LongestTermYears,
            PaymentOptions = Payments,
            CoverageCap = CoverageCap,
            UpfrontBudgets = UpfrontBudget is { } budget ? [Money.Usd(budget)] : [],
            Spot = [.. Rows.Where(row => row.SpotShare is not null).Select(row => new SpotAllowance(row.Key, Given.Linux(row.Type), row.SpotShare!.Value, HourlyRate.Usd(row.SpotRate!.Value)))],
        });

    internal sealed record Row(string Key, string Type, decimal OnDemand, decimal[] Hours, decimal? SpotShare, decimal? SpotRate);

    internal sealed record Offer(CommitmentKind Kind, string Type, int Term, PaymentOption Payment, decimal Upfront, decimal Recurring, decimal Effective)
    {
        public CommitmentOffer ToOffer() => new(
            Given.Linux(Type), Kind, Term, Payment, Money.Usd(Upfront), HourlyRate.Usd(Recurring), HourlyRate.Usd(Effective), "test", Given.Start);
    }
}
