using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Tables, keys and indexes.</summary>
internal sealed partial class TSqlResolver
{
    public override void ExplicitVisit(CreateTableStatement node) => InTable(node.SchemaObjectName, () => node.Definition.AcceptChildren(this));

    public override void ExplicitVisit(AlterTableAddTableElementStatement node) =>
        InTable(node.SchemaObjectName, () => node.Definition.AcceptChildren(this));

    public override void ExplicitVisit(AlterTableRebuildStatement node) => ColumnsOf(node.SchemaObjectName);

    public override void ExplicitVisit(CreateIndexStatement node) => InTable(
        node.OnName,
        () =>
        {
            Visit(node.Columns);
            Visit(node.IncludeColumns);
            node.FilterPredicate?.Accept(this);
            Visit((node.OnFileGroupOrPartitionScheme?.PartitionSchemeColumns ?? []).Select(AsColumn));
        });

    public override void ExplicitVisit(CreateColumnStoreIndexStatement node) => InTable(node.OnName, () => Visit(node.Columns));

    public override void ExplicitVisit(ForeignKeyConstraintDefinition node)
    {
        Visit(node.Columns.Select(AsColumn));
        InTable(node.ReferenceTableName, () => Visit(node.ReferencedTableColumns.Select(AsColumn)));
    }

    private void InTable(SchemaObjectName table, Action work)
    {
        var scope = new TSqlScope(null);
        scope.Add(table.BaseIdentifier.Value, [.. ColumnsOf(table).Keys]);
        In(scope, work);
    }

    private static ColumnReferenceExpression AsColumn(Identifier name)
    {
        var column = new ColumnReferenceExpression { MultiPartIdentifier = new MultiPartIdentifier() };
        column.MultiPartIdentifier.Identifiers.Add(name);
        return column;
    }
}
