using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

/// <summary><c>model bill</c>: the billing simulator on a document.</summary>
public static class BillModel
{
    /// <param name="catalogue">Says which families are not size-flexible where the document does not.</param>
    /// <exception cref="ModelInputException">The document contradicts itself or lacks a price; names every fault.</exception>
    public static BillOutput Run(BillInput input, HardwareCatalogue catalogue)
    {
        var faults = new Faults();
        var mapping = new EstateMapping(input, catalogue, faults);
        var request = mapping.Map();
        faults.ThrowIfAny();
        var bill = Refusals.AsFaults(() => BillingSimulator.Bill(request), mapping.Unpriced);
        return new BillOutput(
            request.FromUtc,
            request.Hours,
            new BillShape(request).Of(bill),
            input.ByHour ? [.. Enumerable.Range(0, request.Hours).SelectMany(hour => HoursOf(request, hour))] : null);
    }

    /// <summary>Nothing carries over from one hour to the next, so an hour's bill is that of a window of one hour.</summary>
    private static IEnumerable<HourOutput> HoursOf(BillingRequest request, int hour)
    {
        var start = request.FromUtc.AddHours(hour);
        var bill = Refusals.AsFaults(() => BillingSimulator.Bill(request with
        {
            FromUtc = start,
            Hours = 1,
            Usage = [.. request.Usage.Select(series => series with { InstanceHours = [series.InstanceHours[hour]] })],
        }));
        return bill.Currencies.Select(currency => new HourOutput(
            start,
            currency.Currency.Code,
            currency.OnDemandCost.Amount,
            currency.SpotCost.Amount,
            currency.CommitmentCost.Amount,
            currency.UnusedCommitment.Amount,
            currency.EffectiveCost.Amount,
            currency.BilledCost.Amount,
            BillShape.Share(currency.Coverage?.Value),
            [.. currency.Lines.SelectMany(line => line.Covers, (line, cover) =>
                new HourCoverOutput(line.Key, cover.CommitmentId, cover.Hours.Value, cover.Cost.Amount))]));
    }
}
