using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Models.Billing;

/// <summary>Shows a bill of the simulator as a document.</summary>
internal sealed class BillShape(BillingRequest request)
{
    private readonly decimal _payable = 1m - request.PrivateDiscount;

    public IReadOnlyList<CurrencyBillOutput> Of(Bill bill) => [.. bill.Currencies.Select(Of)];

    public static TotalsOutput Totals(CurrencyBill bill) => new(
        bill.ListCost.Amount,
        bill.OnDemandEquivalent.Amount,
        bill.OnDemandCost.Amount,
        bill.SpotCost.Amount,
        bill.CommitmentCost.Amount,
        (bill.CommitmentCost - bill.UnusedCommitment).Amount,
        bill.UnusedCommitment.Amount,
        bill.BilledCost.Amount,
        bill.EffectiveCost.Amount,
        (bill.OnDemandEquivalent - bill.EffectiveCost).Amount,
        Share(bill.Coverage?.Value),
        Share(bill.CommitmentUtilization?.Value),
        Share(bill.EffectiveSavingsRate));

    /// <summary>A quotient is not exact; twelve decimals are more than any reader uses.</summary>
    public static decimal? Share(decimal? value) => value is { } share ? Math.Round(share, 12) : null;

    private CurrencyBillOutput Of(CurrencyBill bill) => new(
        bill.Currency.Code,
        Totals(bill),
        [.. bill.Lines.Select(Line)],
        [.. bill.Commitments.Select(commitment => Commitment(commitment, bill))],
        [.. bill.Lines.GroupBy(line => line.Offering).Select(Offering)]);

    private LineOutput Line(BillLine line) => new(
        line.Key,
        line.AccountId,
        Offerings.Service(line.Offering),
        line.Offering.Region.Code,
        Offerings.Type(line.Offering),
        Offerings.Platform(line.Offering),
        Offerings.Tenancy(line.Offering),
        Enum.Parse<LineKindName>(line.Kind.ToString()),
        line.Hours.Value,
        line.CoveredHours.Value,
        line.UncoveredHours.Value,
        RateOf(line.Offering),
        line.ListCost.Amount,
        line.OnDemandEquivalent.Amount,
        line.UncoveredCost.Amount,
        (line.EffectiveCost - line.UncoveredCost).Amount,
        line.EffectiveCost.Amount,
        [.. line.Covers.Select(cover => new CoverOutput(cover.CommitmentId, cover.Hours.Value, Equivalent(line, cover), cover.Cost.Amount))]);

    private CommitmentOutput Commitment(CommitmentBill commitment, CurrencyBill bill)
    {
        var covers = bill.Lines
            .SelectMany(line => line.Covers, (line, cover) => (line, cover))
            .Where(pair => pair.cover.CommitmentId == commitment.Id)
            .ToList();
        var upfront = UpfrontInWindow(commitment.Id) * _payable;
        return new CommitmentOutput(
            commitment.Id,
            commitment.AccountId,
            Enum.Parse<CommitmentKindName>(commitment.Kind.ToString()),
            commitment.Paid.Amount,
            commitment.Used.Amount,
            commitment.Unused.Amount,
            Share(commitment.Utilization?.Value),
            covers.Sum(pair => pair.cover.Hours.Value),
            covers.Sum(pair => Equivalent(pair.line, pair.cover)) - commitment.Paid.Amount,
            commitment.Billed.Amount,
            upfront,
            commitment.Billed.Amount - upfront);
    }

    private static OfferingOutput Offering(IGrouping<OfferingKey, BillLine> lines)
    {
        var hours = lines.Sum(line => line.Hours.Value);
        var cost = lines.Sum(line => line.UncoveredCost.Amount);
        return new OfferingOutput(
            Offerings.Service(lines.Key),
            lines.Key.Region.Code,
            Offerings.Type(lines.Key),
            Offerings.Platform(lines.Key),
            Offerings.Tenancy(lines.Key),
            hours,
            cost,
            Math.Round(cost / hours, 12));
    }

    private decimal Equivalent(BillLine line, LineCover cover) => Math.Round(RateOf(line.Offering) * cover.Hours.Value * _payable, 12);

    private decimal RateOf(OfferingKey offering) => request.OnDemand[offering].PerHour.Amount;

    private decimal UpfrontInWindow(string id)
    {
        var end = request.FromUtc.AddHours(request.Hours);
        return request.ReservedInstances.Where(reserved => reserved.Id == id).Select(reserved => (reserved.StartUtc, Fee: reserved.Upfront.Amount * reserved.Count))
            .Concat(request.SavingsPlans.Where(plan => plan.Id == id).Select(plan => (plan.StartUtc, Fee: plan.Upfront.Amount)))
            .Concat(request.CapacityBlocks.Where(block => block.Id == id).Select(block => (block.StartUtc, Fee: block.Upfront.Amount)))
            .Where(fee => fee.StartUtc >= request.FromUtc && fee.StartUtc < end)
            .Sum(fee => fee.Fee);
    }
}
