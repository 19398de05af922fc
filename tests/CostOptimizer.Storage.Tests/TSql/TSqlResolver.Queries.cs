using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Queries: a scope from what stands after FROM, and in it everything else.</summary>
internal sealed partial class TSqlResolver
{
    public override void ExplicitVisit(QuerySpecification node) => Resolve(node);

    /// <returns>The columns that a query answers.</returns>
    private List<string> Resolve(QueryExpression query)
    {
        if (query is not QuerySpecification specification)
        {
            _faults.Add($"a query of the form {query.GetType().Name} is not understood by this test");
            return [];
        }

        var scope = ScopeOf(specification.FromClause, _scope);
        List<string> answer = [];
        In(scope, () =>
        {
            Visit(specification.SelectElements);
            answer.AddRange(specification.SelectElements.SelectMany(element => NamesOf(element, scope)));
            specification.TopRowFilter?.Accept(this);
            specification.WhereClause?.Accept(this);
            specification.GroupByClause?.Accept(this);
            specification.HavingClause?.Accept(this);
            answer.ForEach(scope.AddAlias);
            specification.OrderByClause?.Accept(this);
        });
        return answer;
    }

    private static IEnumerable<string> NamesOf(SelectElement element, TSqlScope scope) => element switch
    {
        SelectStarExpression => scope.Columns,
        SelectScalarExpression { ColumnName.Value: { } name } => [name],
        SelectScalarExpression { Expression: ColumnReferenceExpression column } => [column.MultiPartIdentifier.Identifiers[^1].Value],
        _ => [],
    };

    private TSqlScope ScopeOf(FromClause? from, TSqlScope? outer)
    {
        var scope = new TSqlScope(outer);
        foreach (var table in from?.TableReferences ?? [])
        {
            Add(table, scope);
        }

        return scope;
    }

    private void Add(TableReference table, TSqlScope scope)
    {
        switch (table)
        {
            case NamedTableReference named:
                scope.Add(named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value, [.. ColumnsOf(named.SchemaObject).Keys]);
                break;
            case QueryDerivedTable derived:
                scope.Add(derived.Alias.Value, Resolve(derived.QueryExpression));
                break;
            case OpenJsonTableReference json:
                json.Variable.Accept(this);
                scope.Add(json.Alias.Value, [.. json.SchemaDeclarationItems.Select(item => item.ColumnDefinition.ColumnIdentifier.Value)]);
                break;
            case QualifiedJoin join:
                Add(join.FirstTableReference, scope);
                Add(join.SecondTableReference, scope);
                In(scope, () => join.SearchCondition.Accept(this));
                break;
            default:
                _faults.Add($"a table of the form {table.GetType().Name} is not understood by this test");
                break;
        }
    }
}
