using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Models;

/// <summary>Tables of results; numbers are rounded here and nowhere else.</summary>
internal static class ModelTable
{
    public const string Nothing = "–";

    /// <param name="columns">A name that starts with <c>&gt;</c> is a column of numbers.</param>
    public static void Write(Terminal terminal, string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(title));
        foreach (var column in columns)
        {
            table.AddColumn(column.StartsWith('>') ? new TableColumn(column[1..]).RightAligned() : new TableColumn(column));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => Markup.Escape(PlainText.Clean(cell, 400)))]);
        }

        if (table.Rows.Count > 0)
        {
            terminal.Output.Write(table);
        }
    }

    /// <summary>Cents, and more where an amount is below one.</summary>
    public static string Money(decimal? amount) => amount is not { } value ? Nothing
        : Math.Abs(value) is < 1m and not 0m ? value.ToString("0.00######", CultureInfo.InvariantCulture)
        : value.ToString("#,0.00", CultureInfo.InvariantCulture);

    public static string Number(decimal? value) => value?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? Nothing;

    public static string Number(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? Nothing;

    public static string Share(decimal? value) => value is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share * 100m:0.##} %") : Nothing;

    public static string Share(double? value) => value is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %") : Nothing;
}
