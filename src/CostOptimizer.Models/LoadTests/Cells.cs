using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.LoadTests;

/// <summary>The cells of one line by column; what cannot be read becomes a fault.</summary>
/// <param name="cell">Null for an empty cell, and for a column that the table lacks.</param>
internal sealed class Cells(Func<string, string?> cell, string where, Faults faults)
{
    public string? Optional(string column) => cell(column);

    public string? Text(string column) => cell(column) ?? Fault<string>(column, "a text");

    public int? Whole(string column) =>
        int.TryParse(cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 ? value : Fault<int?>(column, "a whole number of 1 or more");

    public double? Above0(string column) =>
        double.TryParse(cell(column), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)
            ? value
            : Fault<double?>(column, "a number above 0, with a decimal point and no thousands separators");

    public Precision? Precision(string column) =>
        Enum.GetNames<Precision>().FirstOrDefault(name => name.Equals(cell(column), StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<Precision>(name)
            : Fault<Precision?>(column, "one of " + string.Join(", ", Words.EnumNames(typeof(Precision))));

    private T? Fault<T>(string column, string wanted)
    {
        faults.Sentence($"{where}: {column} is '{cell(column)}': give {wanted}.");
        return default;
    }
}
