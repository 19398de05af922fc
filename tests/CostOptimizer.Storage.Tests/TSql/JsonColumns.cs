using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Collects what a statement reads from JSON.</summary>
internal sealed class JsonColumns : TSqlFragmentVisitor
{
    private readonly List<(string Name, string Type)> _columns = [];

    private JsonColumns()
    {
    }

    public static IReadOnlyList<(string Name, string Type)> Of(TSqlText text)
    {
        var columns = new JsonColumns();
        text.Parse().Accept(columns);
        return columns._columns;
    }

    public override void Visit(SchemaDeclarationItemOpenjson node) =>
        _columns.Add((node.ColumnDefinition.ColumnIdentifier.Value, TSqlSchema.TextOf(node.ColumnDefinition.DataType).ToUpperInvariant()));
}
