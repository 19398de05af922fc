using System.Runtime.InteropServices;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Turns hours and drawn units into the lines and commitments of a bill, on its <see cref="Grain"/>.</summary>
/// <remarks>
/// Parts are cut from a whole by rounding their running sum, so that they never add to more than the whole, nor to less
/// when all of it is used.
/// </remarks>
internal sealed class BillAssembly(BillingRequest request, Currency currency, IReadOnlyList<HeldCommitment> commitments)
{
    private readonly Dictionary<LineKey, decimal> _hours = [];
    private readonly Dictionary<LineKey, decimal> _spotCosts = [];
    private readonly Dictionary<(LineKey Line, int Commitment), (decimal Hours, decimal Units)> _covers = [];
    private readonly decimal _payable = 1m - request.PrivateDiscount;

    public void Add(BillingEstate estate, CoverOrder order, CoverTotals totals)
    {
        foreach (var (line, hours) in estate.Lines.Zip(totals.Hours))
        {
            AddHours(line.Key, hours);
        }

        foreach (var step in order.Layers.SelectMany(layer => layer.Steps))
        {
            AddCells(estate, totals, step);
        }
    }

    /// <param name="spot">Spot series in this currency.</param>
    public void Add(IEnumerable<UsageSeries> spot)
    {
        foreach (var group in spot.GroupBy(series => (Line: LineKey.Of(series), Rate: series.SpotRate!.Value.PerHour.Amount)).OrderBy(group => group.Key.Rate))
        {
            var hours = group.Sum(series => series.InstanceHours.Sum(Grain.Of));
            AddHours(group.Key.Line, hours);
            CollectionsMarshal.GetValueRefOrAddDefault(_spotCosts, group.Key.Line, out _) += hours * group.Key.Rate;
        }
    }

    public CurrencyBill ToBill()
    {
        var keys = _hours.Where(pair => pair.Value > 0m).Select(pair => pair.Key).ToList();
        keys.Sort(BillOrder.Lines);
        var costs = new Dictionary<(LineKey, int), decimal>();
        var bills = commitments.Select((commitment, index) => ToBill(commitment, index, keys, costs)).ToList();
        return new CurrencyBill(currency, [.. keys.Select(key => ToLine(key, costs))], bills);
    }

    private CommitmentBill ToBill(HeldCommitment commitment, int index, List<LineKey> keys, Dictionary<(LineKey, int), decimal> costs)
    {
        var paid = Grain.Of(commitment.Paid * _payable);
        var units = commitment.UnitsPerHour * commitment.Span.Hours;
        var (drawn, used) = (0m, 0m);
        foreach (var key in keys)
        {
            if (_covers.TryGetValue((key, index), out var cover))
            {
                drawn += cover.Units;
                var usedSoFar = Math.Min(paid, Grain.Of(paid * (drawn / units)));
                costs.Add((key, index), usedSoFar - used);
                used = usedSoFar;
            }
        }

        return new CommitmentBill(
            commitment.Id,
            commitment.AccountId,
            commitment.Kind,
            Amount(paid),
            Amount(Grain.Of(commitment.Billed * _payable)),
            Amount(used));
    }

    private BillLine ToLine(LineKey key, Dictionary<(LineKey, int), decimal> costs)
    {
        var hours = _hours[key];
        var covers = new List<LineCover>();
        var (sum, covered) = (0m, 0m);
        for (var index = 0; index < commitments.Count; index++)
        {
            if (_covers.TryGetValue((key, index), out var cover))
            {
                sum += cover.Hours;
                var coveredSoFar = Math.Min(hours, Grain.Of(sum));
                covers.Add(new LineCover(commitments[index].Id, new InstanceHours(coveredSoFar - covered), Amount(costs[(key, index)])));
                covered = coveredSoFar;
            }
        }

        var list = request.OnDemand[key.Offering].PerHour.Amount;
        var uncoveredCost = _spotCosts.TryGetValue(key, out var spot) ? spot : list * (hours - covered);
        return new BillLine(
            key.Key,
            key.AccountId,
            key.Offering,
            key.Kind,
            new InstanceHours(hours),
            covers,
            new InstanceHours(hours - covered),
            Amount(Grain.Of(list * hours)),
            Amount(Grain.Of(list * hours * _payable)),
            Amount(Grain.Of(uncoveredCost * _payable)));
    }

    private void AddCells(BillingEstate estate, CoverTotals totals, CoverStep step)
    {
        var cell = step.FirstCell;
        for (var line = estate.Nodes[step.Nodes.First].FirstLine; line < estate.Nodes[step.Nodes.End - 1].EndLine; line++)
        {
            foreach (var commitment in step.Commitments)
            {
                if (totals.DrawnUnits[cell] > 0m)
                {
                    ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_covers, (estate.Lines[line].Key, commitment), out _);
                    total = (total.Hours + totals.CoveredHours[cell], total.Units + totals.DrawnUnits[cell]);
                }

                cell++;
            }
        }
    }

    private void AddHours(LineKey key, decimal hours) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_hours, key, out _) += hours;

    private Money Amount(decimal amount) => new(amount, currency);
}
