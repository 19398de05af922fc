using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>Which owned commitments still run in each month of the horizon. One that ends inside a month runs for all of it.</summary>
internal sealed class OwnedByMonth
{
    private readonly IReadOnlyList<ReservedInstance> _reserved;
    private readonly IReadOnlyList<SavingsPlan> _plans;
    private readonly MonthAxis _months;
    private readonly Window _window;

    public OwnedByMonth(EstateLedger ledger, MonthAxis months, Window window)
    {
        (_months, _window) = (months, window);
        _reserved = [.. ledger.ReservedInstances.OrderBy(reserved => reserved.Id, StringComparer.Ordinal)];
        _plans = [.. ledger.SavingsPlans.OrderBy(plan => plan.Id, StringComparer.Ordinal)];
        Changes =
        [
            .. _reserved.SelectMany(reserved => new[] { months.NextAfter(reserved.StartUtc), months.NextAfter(reserved.EndUtc) })
                .Concat(_plans.SelectMany(plan => new[] { months.NextAfter(plan.StartUtc), months.NextAfter(plan.EndUtc) }))
                .Append(0)
                .Where(month => month < months.Count)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>Months, from 0 on, in which something starts or has ended.</summary>
    public IReadOnlyList<int> Changes { get; }

    /// <returns>The last of <see cref="Changes"/> up to the month: commitments are the same from there.</returns>
    public int EpochOf(int month) => Changes.Last(change => change <= month);

    /// <summary>What runs in the month, as if it ran for the whole simulated window.</summary>
    public OwnedCommitments At(int month) => new(
        [.. _reserved.Where(reserved => Runs(month, reserved.StartUtc, reserved.EndUtc)).Select(Whole)],
        [.. _plans.Where(plan => Runs(month, plan.StartUtc, plan.EndUtc)).Select(Whole)]);

    public IReadOnlyList<string> EndedAt(int month) =>
    [
        .. _reserved.Where(reserved => _months.NextAfter(reserved.EndUtc) == month && month > 0).Select(reserved => reserved.Id)
            .Concat(_plans.Where(plan => _months.NextAfter(plan.EndUtc) == month && month > 0).Select(plan => plan.Id))
            .Order(StringComparer.Ordinal),
    ];

    private bool Runs(int month, DateTime startUtc, DateTime endUtc) =>
        startUtc <= _months.At(month) && endUtc > _months.At(month);

    /// <summary>Moved, not stretched: the length of the term is what spreads the upfront fee.</summary>
    private ReservedInstance Whole(ReservedInstance reserved) => reserved.StartUtc <= _window.FromUtc
        ? reserved
        : reserved with { StartUtc = _window.FromUtc, EndUtc = _window.FromUtc + (reserved.EndUtc - reserved.StartUtc) };

    private SavingsPlan Whole(SavingsPlan plan) => plan.StartUtc <= _window.FromUtc
        ? plan
        : plan with { StartUtc = _window.FromUtc, EndUtc = _window.FromUtc + (plan.EndUtc - plan.StartUtc) };
}
