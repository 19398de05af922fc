using System.Globalization;
using CostOptimizer.Reports.Weekly.Tables;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>One typed cell: a text, a number, or a formula with its value.</summary>
/// <param name="Text">Null for a number; never a formula, whatever it begins with.</param>
/// <param name="Number">As text in the invariant manner; null for a text or an empty cell.</param>
/// <param name="Formula">Without the equals sign; made by the program, never of data.</param>
/// <param name="Style">Index in <see cref="XlsxStyles"/>.</param>
internal readonly record struct XlsxCell(string? Text, string? Number, string? Formula, uint Style)
{
    public static XlsxCell Empty { get; }

    public static XlsxCell Of(string? text, uint style = XlsxStyles.Text) => new(SpreadsheetText.Neutral(text), null, null, style);

    /// <summary>A text of ours, which may begin with any character.</summary>
    public static XlsxCell Label(string text, uint style = XlsxStyles.Text) => new(text, null, null, style);

    /// <param name="number">Null for an empty cell: what is unknown is not zero.</param>
    public static XlsxCell Of(decimal? number, uint style, string? formula = null) => number is not { } known
        ? Empty
        : new XlsxCell(null, known.ToString(CultureInfo.InvariantCulture), formula, style);

    /// <summary>Days since the end of 1899, as spreadsheets count them.</summary>
    public static XlsxCell Of(DateTime? utc, uint style) => utc is { } known ? Of((decimal)known.ToOADate(), style) : Empty;
}
