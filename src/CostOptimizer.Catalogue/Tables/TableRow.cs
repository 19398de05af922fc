using System.Globalization;

namespace CostOptimizer.Catalogue.Tables;

/// <summary>One line of a table. A cell that cannot be read becomes a fault and a harmless value.</summary>
internal sealed class TableRow(
    string table,
    long line,
    IReadOnlyDictionary<string, int> columns,
    string[] cells,
    TableFaults faults)
{
    public string Text(string column) => columns.TryGetValue(column, out var index) ? cells[index] : "";

    /// <summary>Text that must be there.</summary>
    public string Name(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fault($"{column} is empty");
        }

        return text;
    }

    public T Enum<T>(string column)
        where T : struct, Enum
    {
        var text = Text(column);
        if (System.Enum.TryParse<T>(text, out var value) && System.Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]))
        {
            return value;
        }

        Fault($"{column} '{text}' is none of {string.Join(", ", System.Enum.GetNames<T>())}");
        return default;
    }

    public int Count(string column, int least)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least)
        {
            return value;
        }

        Fault($"{column} '{text}' is not a whole number of {least} or more");
        return least;
    }

    /// <returns>Null for an empty cell: not known is not zero.</returns>
    public double? Positive(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && value > 0)
        {
            return value;
        }

        Fault($"{column} '{text}' is not a number above 0");
        return null;
    }

    /// <summary>A number above 0 that must be there.</summary>
    public double Required(string column)
    {
        if (Text(column).Length == 0)
        {
            Fault($"{column} is empty");
        }

        return Positive(column) ?? 1;
    }

    public bool Flag(string column)
    {
        var text = Text(column);
        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Fault($"{column} '{text}' is neither true nor false");
        return false;
    }

    /// <returns>Null for an empty cell.</returns>
    public DateTime? Date(string column)
    {
        var text = Text(column);
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var date))
        {
            return date;
        }

        Fault($"{column} '{text}' is not a date such as 2025-12-31");
        return null;
    }

    public void Fault(string fault) => faults.Add(table, line, fault);
}
