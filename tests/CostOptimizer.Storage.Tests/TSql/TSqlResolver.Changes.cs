using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>INSERT, UPDATE and DELETE.</summary>
internal sealed partial class TSqlResolver
{
    public override void ExplicitVisit(InsertSpecification node)
    {
        var columns = ColumnsOf(((NamedTableReference)node.Target).SchemaObject);
        string[] given = [.. node.Columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value)];
        _faults.AddRange(given.Where(name => !columns.ContainsKey(name)).Select(name => $"the table inserted into has no column {name}"));
        _faults.AddRange(columns.Values
            .Where(column => column.IsRequired && !given.Contains(column.Name, StringComparer.Ordinal))
            .Select(column => $"the insert gives the column {column.Name} no value"));

        var values = node.InsertSource switch
        {
            ValuesInsertSource rows => rows.RowValues.Max(row => row.ColumnValues.Count),
            SelectInsertSource { Select: QuerySpecification query } => query.SelectElements.Count,
            _ => 0,
        };
        if (values != given.Length)
        {
            _faults.Add($"the insert names {given.Length} columns and gives {values} values");
        }

        node.InsertSource.Accept(this);
    }

    public override void ExplicitVisit(UpdateSpecification node)
    {
        var scope = TargetScope(node);
        var target = new TSqlScope(null);
        Add(node.Target, target);
        foreach (var set in node.SetClauses.OfType<AssignmentSetClause>())
        {
            In(target, () => set.Column.Accept(this));
            In(scope, () => set.NewValue.Accept(this));
        }

        In(scope, () => node.WhereClause?.Accept(this));
    }

    public override void ExplicitVisit(DeleteSpecification node)
    {
        var scope = TargetScope(node);
        In(scope, () => node.WhereClause?.Accept(this));
    }

    private TSqlScope TargetScope(UpdateDeleteSpecificationBase node)
    {
        if (node.FromClause is not null)
        {
            return ScopeOf(node.FromClause, _scope);
        }

        var scope = new TSqlScope(_scope);
        Add(node.Target, scope);
        return scope;
    }
}
