namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>One sheet: its rows are made while it is written, so that a large estate never lies in memory twice.</summary>
/// <param name="Name">At most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="FrozenRows">Rows at the top that stay when scrolling; the last of them carries the filter.</param>
/// <param name="Rows">From the first row on.</param>
internal sealed record XlsxSheet(string Name, IReadOnlyList<double> Widths, int FrozenRows, IEnumerable<IReadOnlyList<XlsxCell>> Rows)
{
    public bool IsFiltered { get; init; } = true;
}
