using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Names the constructs in a text that not every server which speaks T-SQL has.</summary>
internal sealed class PortableRules : TSqlFragmentVisitor
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    private PortableRules()
    {
    }

    /// <returns>Names in order; empty for portable text.</returns>
    public static IReadOnlyCollection<string> Breaches(TSqlText text)
    {
        var rules = new PortableRules();
        text.Parse().Accept(rules);
        return rules._found;
    }

    public override void Visit(TSqlStatement node) => Find(node switch
    {
        MergeStatement => "MERGE",
        CreateOrAlterViewStatement or CreateOrAlterProcedureStatement or CreateOrAlterFunctionStatement or CreateOrAlterTriggerStatement => "CREATE OR ALTER",
        AlterViewStatement => "ALTER VIEW",
        CreateSynonymStatement => "synonym",
        WaitForStatement => "WAITFOR",
        CreateColumnStoreIndexStatement => "columnstore",
        CreatePartitionFunctionStatement or CreatePartitionSchemeStatement or AlterPartitionFunctionStatement => "partitioning",
        AlterDatabaseStatement => "ALTER DATABASE",
        AlterTableAddTableElementStatement add when Elements(add.Definition) > 1 => "several elements in one ALTER TABLE ADD",
        _ => null,
    });

    public override void Visit(StatementWithCtesAndXmlNamespaces node)
    {
        var target = node switch
        {
            UpdateStatement update => update.UpdateSpecification.Target,
            DeleteStatement delete => delete.DeleteSpecification.Target,
            InsertStatement insert => insert.InsertSpecification.Target,
            _ => null,
        };
        var names = node.WithCtesAndXmlNamespaces?.CommonTableExpressions.Select(table => table.ExpressionName.Value) ?? [];
        Find(target is NamedTableReference named && names.Contains(named.SchemaObject.BaseIdentifier.Value, StringComparer.OrdinalIgnoreCase)
            ? "updatable CTE"
            : null);
    }

    public override void Visit(UpdateSpecification node) =>
        Find(node.OutputClause is not null || node.OutputIntoClause is not null ? "UPDATE … OUTPUT" : null);

    public override void Visit(InsertBulkStatement node) =>
        Find(node.To.BaseIdentifier.Value.StartsWith('#') ? "bulk copy into a temporary table" : null);

    public override void Visit(BulkInsertStatement node) =>
        Find(node.To.BaseIdentifier.Value.StartsWith('#') ? "bulk copy into a temporary table" : null);

    public override void Visit(TableDefinition node) => Find(node.SystemTimePeriod is not null ? "temporal table" : null);

    public override void Visit(SystemVersioningTableOption node) => Find("temporal table");

    public override void Visit(TemporalClause node) => Find("temporal table");

    public override void Visit(IndexDefinition node) => Find("inline INDEX");

    public override void Visit(DataCompressionOption node) => Find("compression");

    public override void Visit(FileGroupOrPartitionScheme node) => Find(node.PartitionSchemeColumns.Count > 0 ? "partitioning" : null);

    private static int Elements(TableDefinition definition) => definition.ColumnDefinitions.Count + definition.TableConstraints.Count;

    private void Find(string? construct)
    {
        if (construct is not null)
        {
            _found.Add(construct);
        }
    }
}
