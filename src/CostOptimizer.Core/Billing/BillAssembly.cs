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
    private readonly List<LineKey> _keys = [];
    private readonly List<decimal> _hours = [];
    private readonly Dictionary<LineKey, int> _spotNumbers = [];
    private readonly Dictionary<int, decimal> _spotCosts = [];
    private readonly Dictionary<(int Line, int Commitment), (decimal Hours, decimal Units)> _covers = [];
    private readonly decimal _payable = 1m - request.PrivateDiscount;

    /// <summary>Comes first, and once.</summary>
    public void Add(BillingEstate estate, LineNumbers lines, CoverOrder order, CoverTotals totals)
    {
        _keys.AddRange(lines.Keys);
        _hours.AddRange(new decimal[lines.Keys.Count]);
        var numbers = lines.Of;
        for (var line = 0; line < numbers.Length; line++)
        {
            _hours[numbers[line]] += totals.Hours[line];
        }

        foreach (var step in order.Layers.SelectMany(layer => layer.Steps))
        {
            AddCells(estate, totals, step, numbers);
        }
    }

    /// <param name="spot">Spot series in this currency.</param>
    public void Add(IEnumerable<UsageSeries> spot)
    {
        foreach (var group in spot.GroupBy(series => (Line: LineKey.Of(series), Rate: series.SpotRate!.Value.PerHour.Amount)).OrderBy(group => group.Key.Rate))
        {
            var hours = group.Sum(series => series.InstanceHours.Sum(Grain.Of));
            var number = SpotNumberOf(group.Key.Line);
            _hours[number] += hours;
            CollectionsMarshal.GetValueRefOrAddDefault(_spotCosts, number, out _) += hours * group.Key.Rate;
        }
    }

    public CurrencyBill ToBill()
    {
        var lines = Enumerable.Range(0, _keys.Count).Where(line => _hours[line] > 0m).ToList();
        if (_spotNumbers.Count > 0)
        {
            lines.Sort((left, right) => BillOrder.Lines(_keys[left], _keys[right]));
        }

        // No spot line is covered, so that the numbers of the others are in their order.
        var costs = new Dictionary<(int, int), decimal>();
        var covered = _covers.Keys.OrderBy(cover => cover.Line).ToLookup(cover => cover.Commitment, cover => cover.Line);
        var covering = _covers.Keys.OrderBy(cover => cover.Commitment).ToLookup(cover => cover.Line, cover => cover.Commitment);
        var bills = commitments.Select((commitment, index) => ToBill(commitment, index, covered[index], costs)).ToList();
        return new CurrencyBill(currency, [.. lines.Select(line => ToLine(line, covering[line], costs))], bills);
    }

    private CommitmentBill ToBill(HeldCommitment commitment, int index, IEnumerable<int> lines, Dictionary<(int, int), decimal> costs)
    {
        var paid = Grain.Of(commitment.Paid * _payable);
        var units = commitment.UnitsPerHour * commitment.Span.Hours;
        var (drawn, used) = (0m, 0m);
        foreach (var line in lines)
        {
            drawn += _covers[(line, index)].Units;
            var usedSoFar = Math.Min(paid, Grain.Of(paid * (drawn / units)));
            costs.Add((line, index), usedSoFar - used);
            used = usedSoFar;
        }

        return new CommitmentBill(
            commitment.Id,
            commitment.AccountId,
            commitment.Kind,
            Amount(paid),
            Amount(Grain.Of(commitment.Billed * _payable)),
            Amount(used));
    }

    private BillLine ToLine(int line, IEnumerable<int> covering, Dictionary<(int, int), decimal> costs)
    {
        var (key, hours) = (_keys[line], _hours[line]);
        var covers = new List<LineCover>();
        var (sum, covered) = (0m, 0m);
        foreach (var index in covering)
        {
            sum += _covers[(line, index)].Hours;
            var coveredSoFar = Math.Min(hours, Grain.Of(sum));
            covers.Add(new LineCover(commitments[index].Id, new InstanceHours(coveredSoFar - covered), Amount(costs[(line, index)])));
            covered = coveredSoFar;
        }

        var list = request.OnDemand[key.Offering].PerHour.Amount;
        var uncoveredCost = _spotCosts.TryGetValue(line, out var spot) ? spot : list * (hours - covered);
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

    private void AddCells(BillingEstate estate, CoverTotals totals, CoverStep step, int[] numbers)
    {
        var cell = step.FirstCell;
        for (var line = estate.Nodes[step.Nodes.First].FirstLine; line < estate.Nodes[step.Nodes.End - 1].EndLine; line++)
        {
            foreach (var commitment in step.Commitments)
            {
                if (totals.DrawnUnits[cell] > 0m)
                {
                    ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_covers, (numbers[line], commitment), out _);
                    total = (total.Hours + totals.CoveredHours[cell], total.Units + totals.DrawnUnits[cell]);
                }

                cell++;
            }
        }
    }

    private int SpotNumberOf(LineKey key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_spotNumbers, key, out var isKnown);
        if (!isKnown)
        {
            number = _keys.Count;
            _keys.Add(key);
            _hours.Add(0m);
        }

        return number;
    }

    private Money Amount(decimal amount) => new(amount, currency);
}
