using System.Runtime.InteropServices;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Invoices;

/// <summary>Adds up charges by week, fleet, kind and currency. A charge over several weeks is spread evenly over its time.</summary>
internal sealed class InvoiceSums
{
    private readonly Dictionary<(DateTime Week, FleetId? Fleet, InvoiceKind Kind, Currency Currency), (decimal Cost, long Rows)> _sums = [];

    public long Rows { get; private set; }

    public DateTime FromUtc { get; private set; } = DateTime.MaxValue;

    public DateTime ToUtc { get; private set; } = DateTime.MinValue;

    public void Add(DateTime fromUtc, DateTime toUtc, FleetId? fleet, InvoiceKind kind, Currency currency, decimal cost)
    {
        Rows++;
        if (kind is InvoiceKind.Instances)
        {
            // Fees and taxes reach over the whole month from its first day on: usage alone tells how far the export has come.
            (FromUtc, ToUtc) = (fromUtc < FromUtc ? fromUtc : FromUtc, toUtc > ToUtc ? toUtc : ToUtc);
        }

        var week = WeekOf(fromUtc);
        if (toUtc <= week.AddDays(7))
        {
            AddTo(week, fleet, kind, currency, cost);
            return;
        }

        var length = (decimal)(toUtc - fromUtc).Ticks;
        var spread = 0m;
        for (; week < toUtc; week = week.AddDays(7))
        {
            var end = week.AddDays(7);
            var ticks = ((toUtc < end ? toUtc : end) - (fromUtc > week ? fromUtc : week)).Ticks;
            var part = toUtc <= end ? cost - spread : Math.Round(cost * (ticks / length), 12);
            spread += part;
            AddTo(week, fleet, kind, currency, part);
        }
    }

    public IReadOnlyList<InvoiceAmount> Amounts() =>
    [
        .. _sums
            .OrderBy(sum => sum.Key.Week)
            .ThenBy(sum => sum.Key.Currency.Code, StringComparer.Ordinal)
            .ThenBy(sum => sum.Key.Fleet?.Value, StringComparer.Ordinal)
            .ThenBy(sum => sum.Key.Kind)
            .Select(sum => new InvoiceAmount(sum.Key.Week, sum.Key.Fleet, sum.Key.Kind, new Money(sum.Value.Cost, sum.Key.Currency), sum.Value.Rows)),
    ];

    private void AddTo(DateTime week, FleetId? fleet, InvoiceKind kind, Currency currency, decimal cost)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (week, fleet, kind, currency), out _);
        sum = (sum.Cost + cost, sum.Rows + 1);
    }

    private static DateTime WeekOf(DateTime instantUtc) => instantUtc.Date.AddDays(-(((int)instantUtc.DayOfWeek + 6) % 7));
}
