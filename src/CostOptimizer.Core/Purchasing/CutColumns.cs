namespace CostOptimizer.Core.Purchasing;

/// <summary>
/// What purchases must keep to, each a column of the dual: lower and upper bounds of units, budget, floor, then cuts. A row is a
/// unit or, after the units, a block.
/// </summary>
internal sealed class CutColumns
{
    private readonly double[] _upfronts;
    private readonly double _budget;
    private readonly double _floor;
    private List<(int Block, Cut Cut)> _cuts = [];

    /// <param name="budget">Most upfront; infinite for none.</param>
    /// <param name="floor">Least uncovered cost.</param>
    public CutColumns(double[] upfronts, int blocks, double budget, double floor)
    {
        // In units of the largest upfront fee, since fees are of cents and dollars, and pivots of tens of thousands beside them lose digits.
        var scale = Math.Max(1, upfronts.DefaultIfEmpty(0).Max());
        (_upfronts, Blocks, _budget, _floor) = ([.. upfronts.Select(upfront => upfront / scale)], blocks, budget / scale, floor);
        for (var block = 0; block < blocks; block++)
        {
            // No hour costs less than nothing.
            _cuts.Add((block, new Cut(0, new double[Units])));
        }
    }

    public int Units => _upfronts.Length;

    public int Blocks { get; }

    public int Rows => Units + Blocks;

    public int Cuts => _cuts.Count;

    /// <summary>Bounds, budget and floor lie before it.</summary>
    public int FirstCut => Floor + 1;

    private int Budget => 2 * Units;

    private int Floor => Budget + 1;

    /// <param name="cuts">One for each block.</param>
    public void Add(Cut[] cuts)
    {
        for (var block = 0; block < cuts.Length; block++)
        {
            _cuts.Add((block, cuts[block]));
        }
    }

    /// <param name="cuts">Numbers of cuts, ascending; the others are dropped.</param>
    public void Keep(int[] cuts) => _cuts = [.. cuts.Select(cut => _cuts[cut])];

    public int BlockOf(int cut) => _cuts[cut].Block;

    public bool IsCut(int column) => column > Floor;

    /// <returns>Unit whose bound the column is, or −1.</returns>
    public int UnitOf(int column) => column < Budget ? column % Units : -1;

    /// <returns>Column that buying nothing meets in the row: the unit's lower bound, or that no block costs less than nothing.</returns>
    public int FirstOf(int row) => row < Units ? row : FirstCut + row - Units;

    public double GainOf(int column, double[] lower, double[] upper) =>
        column < Units ? lower[column]
        : column < Budget ? -upper[column - Units]
        : column == Budget ? -_budget
        : column == Floor ? _floor
        : _cuts[column - FirstCut].Cut.Constant;

    /// <param name="values">By row.</param>
    public double Violation(int column, double[] values, double[] lower, double[] upper)
    {
        if (column > Floor)
        {
            var (block, cut) = _cuts[column - FirstCut];
            return cut.Constant + Vectors.Dot(cut.Slope, values) - values[Units + block];
        }

        return column < Units ? lower[column] - values[column]
            : column < Budget ? values[column - Units] - upper[column - Units]
            : column == Floor ? _floor - values.AsSpan(Units).ToArray().Sum()
            : double.IsFinite(_budget) ? Vectors.Dot(_upfronts, values) - _budget
            : 0;
    }

    public double Scale(int column, double[] upper) => 1 + Math.Abs(
        column > Floor ? _cuts[column - FirstCut].Cut.Constant
        : column == Floor ? _floor
        : column == Budget ? (double.IsFinite(_budget) ? _budget : 0)
        : upper[column % Units]);

    /// <param name="into">By row, set to the column.</param>
    public void Load(int column, double[] into)
    {
        Array.Clear(into);
        if (column < Units)
        {
            into[column] = 1;
        }
        else if (column < Budget)
        {
            into[column - Units] = -1;
        }
        else if (column == Budget)
        {
            for (var unit = 0; unit < Units; unit++)
            {
                into[unit] = -_upfronts[unit];
            }
        }
        else if (column == Floor)
        {
            Array.Fill(into, 1, Units, Blocks);
        }
        else
        {
            var (block, cut) = _cuts[column - FirstCut];
            for (var unit = 0; unit < Units; unit++)
            {
                into[unit] = -cut.Slope[unit];
            }

            into[Units + block] = 1;
        }
    }
}
