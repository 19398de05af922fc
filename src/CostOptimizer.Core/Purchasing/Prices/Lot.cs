namespace CostOptimizer.Core.Purchasing.Prices;

/// <summary>
/// One source of a cluster, or several that act as one: reservations on sale for the same usage that differ in size and price alone,
/// such as those of a size-flexible family.
/// </summary>
/// <remarks>
/// An hour draws on their sum, so only that is sought. Its cost is the cheapest way to make it up, found for every sum at once
/// (change-making by dynamic programming).
/// </remarks>
internal sealed class Lot
{
    // Of a family's sizes one may be nine quarters of another, so the common unit is at most a small part of the smallest.
    private const int FinestPart = 16;
    private const double Exact = 1e-9;

    // Above it a table of all counts fills the memory, and a fraction of one reservation is worth next to nothing beside the rest.
    private const int MostCounts = 1_000_000;

    private readonly int[] _members;
    private readonly int[] _sizes;
    private readonly double[] _fees = [];
    private readonly int[] _choices = [];

    private Lot(CoverModel model, int[] members, int[] sizes)
    {
        (_members, _sizes) = (members, sizes);
        IsOnSale = members[0] < model.OnSale;
        IsReservation = model.Sources[members[0]].IsReservation;
        if (!IsOnSale)
        {
            return;
        }

        Most = members.Zip(sizes, (source, size) => model.Most[source] * size).Max();
        IsReservation &= Most <= MostCounts;
        if (IsReservation)
        {
            _fees = new double[(int)Most + 1];
            _choices = new int[_fees.Length];
        }

        Charge(model.Fees);
    }

    /// <summary>Source whose steps stand for all.</summary>
    public int First => _members[0];

    public bool IsOnSale { get; }

    /// <summary>Of reservations only whole units are sold; more than a million of them are sought as fractions and made whole at last.</summary>
    public bool IsReservation { get; }

    /// <summary>Of one unit where it is cheapest; zero when owned.</summary>
    public double Fee { get; private set; }

    /// <summary>Units that cover everything; on sale only.</summary>
    public double Most { get; }

    /// <summary>Whether a number of units may be made up in several ways.</summary>
    public bool HasSizes => _members.Length > 1;

    /// <summary>Units of the lot in one of <see cref="First"/>.</summary>
    public int SizeOfFirst => _sizes[0];

    /// <param name="sources">Of one cluster, ascending.</param>
    /// <returns>Ordered by their first source.</returns>
    public static IEnumerable<Lot> Of(CoverModel model, int[] sources)
    {
        var lots = new List<List<int>>();
        foreach (var source in sources)
        {
            if (IsReservationOnSale(model, source) && lots.Find(lot => IsReservationOnSale(model, lot[0]) && RatioOf(model, lot[0], source) is not null) is { } alike)
            {
                alike.Add(source);
            }
            else
            {
                lots.Add([source]);
            }
        }

        return lots.SelectMany(lot => SizesOf(model, lot) is { } sizes
            ? [new Lot(model, [.. lot], sizes)]
            : lot.Select(source => new Lot(model, [source], [1]))).OrderBy(lot => lot.First);
    }

    /// <summary>Sets what is paid for it; not for what is owned.</summary>
    /// <param name="fees">By source.</param>
    public void Charge(double[] fees)
    {
        Fee = _members.Zip(_sizes, (source, size) => fees[source] / size).Min();
        if (IsReservation)
        {
            MakeUp(fees);
        }
    }

    /// <summary>Fees an hour of so many units, whole ones for a reservation; infinite where sizes on sale do not add up to them.</summary>
    public double FeesOf(double units) => IsReservation ? _fees[(int)units] : Fee * units;

    /// <summary>Writes what of each member makes up so many units.</summary>
    public void Write(double units, double[] bySource)
    {
        if (!IsReservation)
        {
            bySource[First] = units;
            return;
        }

        for (var left = (int)units; left > 0; left -= _sizes[_choices[left]])
        {
            bySource[_members[_choices[left]]]++;
        }
    }

    public double Read(double[] bySource) =>
        Math.Min(Most, _members.Zip(_sizes, (source, size) => size * (IsReservation ? Math.Round(bySource[source]) : bySource[source])).Sum());

    private static bool IsReservationOnSale(CoverModel model, int source) => source < model.OnSale && model.Sources[source].IsReservation;

    private void MakeUp(double[] fees)
    {
        for (var sum = 1; sum < _fees.Length; sum++)
        {
            _fees[sum] = double.PositiveInfinity;
            for (var member = 0; member < _sizes.Length; member++)
            {
                if (_sizes[member] <= sum && _fees[sum - _sizes[member]] + fees[_members[member]] is var made && made < _fees[sum])
                {
                    (_fees[sum], _choices[sum]) = (made, member);
                }
            }
        }
    }

    /// <returns>Units of the other that do what one of the source does, or null where they do not cover the same usage alike.</returns>
    private static double? RatioOf(CoverModel model, int source, int other)
    {
        var (steps, others) = (model.StepsOfSource[source], model.StepsOfSource[other]);
        var ratio = model.StepDraw[others[0]] / model.StepDraw[steps[0]];
        return steps.Length == others.Length && steps.Zip(others).All(pair => model.StepRow[pair.First] == model.StepRow[pair.Second]
            && Math.Abs((model.StepDraw[pair.Second] / model.StepDraw[pair.First] / ratio) - 1) < Exact)
                ? ratio
                : null;
    }

    /// <returns>Whole units of each, in the largest unit that they have in common; null where there is none of use.</returns>
    private static int[]? SizesOf(CoverModel model, List<int> lot)
    {
        double[] ratios = [.. lot.Select(source => 1 / RatioOf(model, lot[0], source)!.Value)];
        var least = ratios.Min();
        for (var parts = 1; parts <= FinestPart; parts++)
        {
            double[] sizes = [.. ratios.Select(ratio => ratio / least * parts)];
            if (Array.TrueForAll(sizes, size => Math.Abs(size - Math.Round(size)) < Exact * size))
            {
                return lot.Zip(sizes, (source, size) => source < model.OnSale ? model.Most[source] * size : 0).Max() <= MostCounts ? [.. sizes.Select(size => (int)Math.Round(size))] : null;
            }
        }

        return null;
    }
}
