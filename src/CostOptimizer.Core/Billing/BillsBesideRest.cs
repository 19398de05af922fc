using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>
/// Bills a usage that changes beside a rest that does not, over and over: the rest's hours are added up once, and what is tried on what
/// is laid out once for every set of offerings. Each bill equals that of <see cref="BillingSimulator"/>.
/// </summary>
/// <remarks>Not for several threads at a time. Prices and contradictions are not looked for again: the usage is the planner's own.</remarks>
/// <param name="rest">The rest of the usage with its commitments; without Capacity Blocks.</param>
internal sealed class BillsBesideRest(BillingRequest rest, Currency currency)
{
    private readonly UsageSeries[] _rest = [.. In(currency, rest, rest.Usage)];
    private readonly Dictionary<(NodeKey, LineKey), KnownHours> _known = [];
    private readonly List<BillLayout> _layouts = [];
    private readonly IReadOnlyList<HeldCommitment> _held = HeldCommitment.AllOf(rest, currency);
    private SteadyCover? _steady;

    /// <param name="usage">With keys that the rest does not have.</param>
    /// <param name="reserved">One more commitment, or none.</param>
    /// <param name="plan">The same.</param>
    public CurrencyBill Bill(IReadOnlyList<UsageSeries> usage, ReservedInstance? reserved, SavingsPlan? plan)
    {
        var request = rest with
        {
            ReservedInstances = reserved is null ? rest.ReservedInstances : [.. rest.ReservedInstances, reserved],
            SavingsPlans = plan is null ? rest.SavingsPlans : [.. rest.SavingsPlans, plan],
        };
        UsageSeries[] mine = [.. In(currency, request, usage)];
        UsageSeries[] grouped = [.. mine.Where(series => series.Lifecycle != InstanceLifecycle.Spot)];
        var commitments = HeldCommitment.With(_held, reserved, plan, request, currency);
        var layout = _layouts.Find(known => known.Fits(grouped, reserved, plan));
        if (layout is null)
        {
            _layouts.Add(layout = LayOut(request, grouped, commitments, reserved, plan));
        }

        var estate = layout.With(grouped);
        var assembly = new BillAssembly(request, currency, commitments);
        assembly.Add(estate, layout.Numbers, layout.Order, layout.Cover(estate, commitments, request.Hours));
        assembly.Add(_rest.Concat(mine).Where(series => series.Lifecycle == InstanceLifecycle.Spot));
        return assembly.ToBill();
    }

    private BillLayout LayOut(
        BillingRequest request, UsageSeries[] mine, IReadOnlyList<HeldCommitment> commitments, ReservedInstance? reserved, SavingsPlan? plan)
    {
        var estate = WithKnown(BillingEstate.From(request, currency, [.. _rest, .. mine]), request.Hours, mine.Select(LineKey.Of).ToHashSet());
        return new BillLayout(estate, commitments, CoverRanking.Of(estate.Nodes, commitments, request.Sharing), _steady ??= Steady(), mine, reserved, plan);
    }

    private SteadyCover Steady()
    {
        var estate = WithKnown(BillingEstate.From(rest, currency, _rest), rest.Hours, []);
        return new SteadyCover(estate, _held, CoverRanking.Of(estate.Nodes, _held, rest.Sharing), rest.Hours);
    }

    /// <param name="changing">What is different in each bill.</param>
    private BillingEstate WithKnown(BillingEstate estate, int hours, HashSet<LineKey> changing)
    {
        var lines = estate.Lines.ToArray();
        foreach (var node in estate.Nodes.Where(node => !node.IsIdle))
        {
            for (var line = node.FirstLine; line < node.EndLine; line++)
            {
                lines[line] = changing.Contains(lines[line].Key) ? lines[line] : lines[line] with { Known = Known(node.Key, lines[line], hours) };
            }
        }

        return estate with { Lines = lines };
    }

    private KnownHours Known(NodeKey node, NodeLine line, int hours)
    {
        if (!_known.TryGetValue((node, line.Key), out var known))
        {
            _known.Add((node, line.Key), known = KnownHours.Of(line, hours));
        }

        return known;
    }

    private static IEnumerable<UsageSeries> In(Currency currency, BillingRequest request, IEnumerable<UsageSeries> usage) =>
        usage.Where(series => request.OnDemand[series.Offering].Currency == currency && series.InstanceHours.Any(hours => hours > 0m));
}
