using System.Globalization;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Turns rows and sources into a <see cref="CoverModel"/>.</summary>
internal sealed class CoverModelBuilder
{
    private readonly IReadOnlyList<DemandRow> _rows;
    private readonly List<CoverSource> _sources;
    private readonly IReadOnlyDictionary<CoverSource, Dictionary<DemandRow, decimal>> _draws;
    private readonly int _hours;
    private readonly WorkLoop _loop;

    /// <param name="part">Where its rows and sources differ in nothing, the order of both must not either.</param>
    /// <param name="hours">Of the window.</param>
    /// <param name="loop">How rows, and later blocks of hours, are gone through.</param>
    public CoverModelBuilder(CoverPart part, int hours, WorkLoop loop, bool scarceUpfront)
    {
        (_hours, _loop, _rows, _draws) = (hours, loop, part.Rows, part.Draws);
        _sources = [.. Dominance.Keep(part.Sources, _draws, scarceUpfront).OrderBy(source => source.Sale is null)];
    }

    /// <param name="blocks">Most blocks of hours to cut apart.</param>
    public CoverModel Build(int blocks)
    {
        var (merged, rowOf) = Merge();
        var columns = Columns(merged);
        var owned = _sources.Where(source => source.Sale is null).ToArray();
        var (groups, groupOfHour) = Group(columns, owned);
        var onSale = _sources.Count - owned.Length;
        var steps = Steps(merged);
        return new CoverModel
        {
            Loop = _loop,
            Rows = merged.Count,
            Sources = _sources,
            OnSale = onSale,
            Usage = Transposed(columns, groups),
            Weights = Weights(groups.Count, groupOfHour),
            GroupOfHour = groupOfHour,
            OwnedUnits = Transposed([.. owned.Select(source => source.OwnedUnits!)], groups),
            OnDemandPerUsage = [.. merged.Select(rows => (double)(rows[0].OnDemand / rows[0].Uncovered))],
            MaySpot = [.. merged.Select(rows => rows[0].SpotKey is not null)],
            StepSource = [.. steps.Select(step => step.Source)],
            StepRow = [.. steps.Select(step => step.Row)],
            StepDraw = [.. steps.Select(step => (double)step.Draw)],
            StepsOfSource = StepsOfSource(steps),
            Fees = [.. _sources.Take(onSale).Select(source => (double)source.Fee)],
            Upfronts = [.. _sources.Take(onSale).Select(source => (double)source.Upfront)],
            Most = [.. Enumerable.Range(0, onSale).Select(source => Most(_sources[source], merged, columns))],
            Blocks = CoverModel.BlocksOf(groups.Count, blocks),
            RowOf = rowOf,
            Fixed = _rows.Where(row => rowOf[row] < 0).Sum(row => (double)(row.Hours.Sum() * row.Uncovered)) / _hours,
        };
    }

    /// <summary>Rows that every source covers at one price per money of usage, such as the sizes of a family, act as one.</summary>
    private (List<List<DemandRow>> Merged, Dictionary<DemandRow, int> RowOf) Merge()
    {
        var signatures = _rows.ToDictionary(row => row, row => new List<string>(), (IEqualityComparer<DemandRow>)ReferenceEqualityComparer.Instance);
        foreach (var (index, source) in _sources.Index())
        {
            foreach (var (row, draw) in _draws[source])
            {
                signatures[row].Add(string.Create(CultureInfo.InvariantCulture, $"{index}:{decimal.Round(draw, 15):G29}"));
            }
        }

        var merged = new List<List<DemandRow>>();
        var rowOf = new Dictionary<DemandRow, int>(ReferenceEqualityComparer.Instance);
        var rowOfSignature = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in _rows)
        {
            var index = -1;
            if (signatures[row].Count > 0)
            {
                var spot = row.SpotKey is null ? "" : string.Create(CultureInfo.InvariantCulture, $"spot {row.OnDemand / row.Uncovered:G20}");
                var signature = string.Join(';', signatures[row].Append(spot));
                if (!rowOfSignature.TryGetValue(signature, out index))
                {
                    index = merged.Count;
                    rowOfSignature.Add(signature, index);
                    merged.Add([]);
                }

                merged[index].Add(row);
            }

            rowOf.Add(row, index);
        }

        return (merged, rowOf);
    }

    private double[][] Columns(List<List<DemandRow>> merged)
    {
        var columns = new double[merged.Count][];
        _loop(merged.Count, index =>
        {
            var column = new double[_hours];
            foreach (var row in merged[index])
            {
                var rate = (double)row.Uncovered;
                for (var hour = 0; hour < column.Length; hour++)
                {
                    column[hour] += (double)row.Hours[hour] * rate;
                }
            }

            columns[index] = column;
        });
        return columns;
    }

    /// <summary>One hour of each group of equal hours, the busiest first, so that neighbours are alike.</summary>
    private (List<int> Groups, int[] GroupOfHour) Group(double[][] columns, CoverSource[] owned)
    {
        var all = columns.Concat(owned.Select(source => source.OwnedUnits!)).ToArray();
        var first = new Dictionary<int, int>(new SameHour(all));
        var firstOf = new int[_hours];
        for (var hour = 0; hour < _hours; hour++)
        {
            firstOf[hour] = first.TryAdd(hour, hour) ? hour : first[hour];
        }

        var busy = SumsByHour(columns);
        List<int> groups = [.. first.Keys.OrderByDescending(hour => busy[hour]).ThenBy(hour => hour)];
        var index = groups.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return (groups, [.. firstOf.Select(hour => index[hour])]);
    }

    private double[] Weights(int groups, int[] groupOfHour)
    {
        var counts = new int[groups];
        foreach (var group in groupOfHour)
        {
            counts[group]++;
        }

        return [.. counts.Select(count => (double)count / _hours)];
    }

    private List<(int Source, int Row, decimal Draw)> Steps(List<List<DemandRow>> merged) =>
    [
        .. from source in _sources.Index()
           from row in merged.Index()
           where _draws[source.Item].ContainsKey(row.Item[0])
           let draw = _draws[source.Item][row.Item[0]]
           orderby source.Item.Kind,
               row.Item.All(part => part.IsIdle),
               source.Item.IsReservation ? row.Item.Min(part => part.Size) : draw,
               source.Index,
               row.Index
           select (source.Index, row.Index, draw),
    ];

    private int[][] StepsOfSource(List<(int Source, int Row, decimal Draw)> steps)
    {
        var bySource = steps.Index().ToLookup(step => step.Item.Source, step => step.Index);
        return [.. Enumerable.Range(0, _sources.Count).Select(source => bySource[source].ToArray())];
    }

    private double Most(CoverSource source, List<List<DemandRow>> merged, double[][] columns)
    {
        var needs = new double[_hours];
        foreach (var (index, rows) in merged.Index())
        {
            if (_draws[source].TryGetValue(rows[0], out var draw))
            {
                Vectors.AddTimes(needs, (double)draw, columns[index]);
            }
        }

        var most = needs.Max();
        return source.Sale!.IsWhole ? Math.Min(BillingRequestCheck.MostInstances, Math.Ceiling(most - 1e-9)) : most;
    }

    private double[] SumsByHour(double[][] columns)
    {
        var sums = new double[_hours];
        foreach (var column in columns)
        {
            Vectors.AddTimes(sums, 1, column);
        }

        return sums;
    }

    private static double[] Transposed(double[][] columns, List<int> groups)
    {
        var cells = new double[groups.Count * columns.Length];
        for (var group = 0; group < groups.Count; group++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                cells[(group * columns.Length) + column] = columns[column][groups[group]];
            }
        }

        return cells;
    }

    private sealed class SameHour(double[][] columns) : IEqualityComparer<int>
    {
        public bool Equals(int left, int right) => Array.TrueForAll(columns, column => column[left].Equals(column[right]));

        public int GetHashCode(int hour)
        {
            var hash = new HashCode();
            foreach (var column in columns)
            {
                hash.Add(column[hour]);
            }

            return hash.ToHashCode();
        }
    }
}
