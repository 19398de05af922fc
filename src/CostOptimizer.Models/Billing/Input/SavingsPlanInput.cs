using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("An owned Savings Plan.")]
public sealed record SavingsPlanInput
{
    [Description("Distinct among all commitments and reservations.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Id { get; init; }

    [Description("Account that owns it.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string Account { get; init; } = "111122223333";

    [Description("Kind of plan.")]
    public required PlanKindName Kind { get; init; }

    [Description("Region of an EC2 Instance plan, and of no other.")]
    [Form(FormAttribute.Region, FormAttribute.RegionWords)]
    public string? Region { get; init; }

    [Description("Family of an EC2 Instance plan such as g4dn, and of no other.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Family { get; init; }

    [Description("Currency per hour, drawn at plan rates; what an hour leaves over is lost.")]
    [Bounds(Minimum = BoundsAttribute.LeastMoney, Maximum = 1e9)]
    public required decimal CommitmentPerHour { get; init; }

    [Description("Payment option; decides when the commitment is paid, never how much.")]
    public PaymentName Payment { get; init; } = PaymentName.NoUpfront;

    [Description("Part of the whole commitment paid at the start; when left out none, half or all of it by the payment option.")]
    [Bounds(Minimum = 0, Maximum = 1e12)]
    public decimal? Upfront { get; init; }

    [Description("Start of the term; that of the window when left out.")]
    public DateTime? StartUtc { get; init; }

    [Description("End of the term; the start and termYears of 8,760 hours when left out.")]
    public DateTime? EndUtc { get; init; }

    [Description("Length of the term in years: 1 or 3, the terms that AWS sells.")]
    [Choices(1, 3)]
    public int TermYears { get; init; } = 1;

    [Description("Rates of this plan alone, by key of the usage.")]
    [Items(0, 10_000)]
    public IReadOnlyList<OwnPlanRateInput> Rates { get; init; } = [];

    [Description("Currency of the commitment; the document's when left out.")]
    [Form(FormAttribute.Currency, FormAttribute.CurrencyWords)]
    public string? Currency { get; init; }
}
