using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>The tables that the scripts build, with the few views and procedures of the server that are used beside them.</summary>
/// <remarks>Names are compared to the letter, as a database with a binary collation does.</remarks>
internal sealed class TSqlSchema : TSqlFragmentVisitor
{
    private static readonly Dictionary<string, string[]> SystemViews = new(StringComparer.Ordinal)
    {
        ["sys.databases"] = ["name", "is_read_committed_snapshot_on"],
        ["sys.indexes"] = ["name", "object_id", "index_id"],
        ["sys.partitions"] = ["object_id", "index_id", "data_compression"],
        ["sys.partition_functions"] = ["name"],
        ["sys.partition_schemes"] = ["name"],
    };

    private static readonly Dictionary<string, string[]> Procedures = new(StringComparer.Ordinal)
    {
        ["sp_getapplock"] = ["@Resource", "@LockMode", "@LockOwner", "@LockTimeout", "@DbPrincipal"],
        ["sp_executesql"] = ["@stmt"],
    };

    private readonly Dictionary<string, Dictionary<string, TSqlColumn>> _tables = new(StringComparer.Ordinal);

    public TSqlSchema(IEnumerable<TSqlText> scripts)
    {
        foreach (var script in scripts)
        {
            script.Parse().Accept(this);
        }
    }

    public IReadOnlyCollection<string> Tables => _tables.Keys;

    public static IReadOnlyList<string>? ParametersOf(string procedure) => Procedures.GetValueOrDefault(procedure);

    /// <returns>Null when the scripts build no such table.</returns>
    public IReadOnlyDictionary<string, TSqlColumn>? Find(string table) => _tables.GetValueOrDefault(table);

    /// <returns>Null for an unknown table; a system view's columns have no type.</returns>
    public IReadOnlyDictionary<string, TSqlColumn>? Find(SchemaObjectName name)
    {
        var schema = name.SchemaIdentifier?.Value;
        return schema is null or "dbo" ? Find(name.BaseIdentifier.Value)
            : SystemViews.TryGetValue($"{schema}.{name.BaseIdentifier.Value}", out var columns)
                ? columns.ToDictionary(column => column, column => new TSqlColumn(column, "", IsRequired: false), StringComparer.Ordinal)
                : null;
    }

    public static string TextOf(TSqlFragment fragment) => string.Concat(
        Enumerable.Range(fragment.FirstTokenIndex, fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
            .Select(index => fragment.ScriptTokenStream[index].Text));

    public override void Visit(CreateTableStatement node)
    {
        var columns = new Dictionary<string, TSqlColumn>(StringComparer.Ordinal);
        _tables.Add(node.SchemaObjectName.BaseIdentifier.Value, columns);
        Add(columns, node.Definition);
    }

    public override void Visit(AlterTableAddTableElementStatement node) =>
        Add(_tables[node.SchemaObjectName.BaseIdentifier.Value], node.Definition);

    private static void Add(Dictionary<string, TSqlColumn> columns, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            var name = column.ColumnIdentifier.Value;
            var isNullable = column.Constraints.OfType<NullableConstraintDefinition>().Any(constraint => constraint.Nullable);
            var isGiven = column.IdentityOptions is not null || column.DefaultConstraint is not null;
            columns.Add(name, new TSqlColumn(name, TextOf(column.DataType).ToUpperInvariant(), !isNullable && !isGiven));
        }
    }
}
