namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>Names of cells.</summary>
internal static class XlsxName
{
    private const int Letters = 26;

    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    /// <returns>For example <c>AB12</c>.</returns>
    public static string Of(int column, int row) => Column(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <returns>For example <c>AB</c>.</returns>
    public static string Column(int column) =>
        column < Letters ? ((char)('A' + column)).ToString() : Column((column / Letters) - 1) + (char)('A' + (column % Letters));

    /// <summary>A column of another sheet below its header row, at least one cell.</summary>
    /// <returns>For example <c>'Fleets'!$H$2:$H$25</c>.</returns>
    public static string Range(string sheet, int column, int rows) =>
        FormattableString.Invariant($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!${Column(column)}$2:${Column(column)}${Math.Max(rows, 1) + 1}");
}
