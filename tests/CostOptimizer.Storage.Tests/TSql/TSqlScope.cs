namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>What column names may mean at one place of a statement: the tables of its query, then those around it.</summary>
internal sealed class TSqlScope(TSqlScope? outer)
{
    private readonly Dictionary<string, IReadOnlyCollection<string>> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    public IEnumerable<string> Columns => _tables.Values.SelectMany(columns => columns);

    public void Add(string alias, IReadOnlyCollection<string> columns) => _tables.Add(alias, columns);

    /// <summary>Lets ORDER BY use a name that the query gave to a column of its answer.</summary>
    public void AddAlias(string column) => _aliases.Add(column);

    /// <returns>What is wrong with the name; null for nothing.</returns>
    public string? Fault(IReadOnlyList<string> name) => name.Count switch
    {
        1 => FaultOf(name[0]),
        2 => FaultOf(name[0], name[1]),
        _ => $"the name {string.Join('.', name)} has more than two parts",
    };

    private string? FaultOf(string column)
    {
        if (_aliases.Contains(column))
        {
            return null;
        }

        return _tables.Count(table => table.Value.Contains(column)) switch
        {
            0 => outer is null ? $"no table here has a column {column}" : outer.FaultOf(column),
            1 => null,
            _ => $"the column {column} is in several tables",
        };
    }

    private string? FaultOf(string table, string column) =>
        _tables.TryGetValue(table, out var columns) ? (columns.Contains(column) ? null : $"{table} has no column {column}")
        : outer is null ? $"no table here is called {table}"
        : outer.FaultOf(table, column);
}
