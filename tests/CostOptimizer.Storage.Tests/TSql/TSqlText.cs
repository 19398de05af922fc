using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>A named piece of T-SQL: a script, or a statement of the program.</summary>
/// <param name="Name">Where it stands, for messages.</param>
internal sealed partial record TSqlText(string Name, string Sql)
{
    /// <exception cref="FormatException">It is no T-SQL.</exception>
    public TSqlFragment Parse()
    {
        // Dapper writes a list of parameters where one stands alone after IN.
        using var reader = new StringReader(ListParameter().Replace(Sql, "IN (${parameter})"));
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Count == 0
            ? fragment
            : throw new FormatException($"{Name} is no T-SQL: {string.Join("; ", errors.Select(error => $"line {error.Line}: {error.Message}"))}");
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"\bIN (?<parameter>@\w+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ListParameter();
}
