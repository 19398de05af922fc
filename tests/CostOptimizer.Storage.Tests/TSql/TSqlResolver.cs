using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>
/// Looks up every table, column and parameter that a text names, as a server would, and collects what is not there.
/// Knows the constructs that the product uses; the parser has refused what is no T-SQL before.
/// </summary>
internal sealed partial class TSqlResolver : TSqlFragmentVisitor
{
    private readonly TSqlSchema _schema;
    private readonly HashSet<string> _parameters;
    private readonly List<string> _faults = [];
    private TSqlScope? _scope;

    private TSqlResolver(TSqlSchema schema, IEnumerable<string> parameters)
    {
        _schema = schema;
        _parameters = parameters.Select(name => $"@{name}").ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="parameters">Names without the @ that the program gives values to.</param>
    /// <returns>Sentences; empty when all is there.</returns>
    public static IReadOnlyList<string> Faults(TSqlText text, TSqlSchema schema, params IEnumerable<string> parameters)
    {
        var resolver = new TSqlResolver(schema, parameters);
        text.Parse().Accept(resolver);
        return [.. resolver._faults.Select(fault => $"{text.Name}: {fault}.")];
    }

    public override void ExplicitVisit(DeclareVariableElement node)
    {
        _parameters.Add(node.VariableName.Value);
        node.Value?.Accept(this);
    }

    public override void ExplicitVisit(VariableReference node)
    {
        if (!_parameters.Contains(node.Name))
        {
            _faults.Add($"nothing gives the parameter {node.Name} a value");
        }
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.ColumnType == ColumnType.Regular)
        {
            AddFault((_scope ?? new TSqlScope(null)).Fault([.. node.MultiPartIdentifier.Identifiers.Select(part => part.Value)]));
        }
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        if (node.FunctionName.Value == "OBJECT_ID" && node.Parameters[0] is StringLiteral { Value: var name }
            && _schema.Find(name.Split('.')[^1]) is null)
        {
            _faults.Add($"OBJECT_ID asks for {name}, which no script builds");
        }

        Visit(node.Parameters);
    }

    public override void ExplicitVisit(ExecutableProcedureReference node)
    {
        var procedure = node.ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value;
        var known = TSqlSchema.ParametersOf(procedure);
        if (known is null)
        {
            _faults.Add($"the procedure {procedure} is unknown");
        }

        foreach (var parameter in node.Parameters)
        {
            if (parameter.Variable is not null && known?.Contains(parameter.Variable.Name, StringComparer.Ordinal) != true)
            {
                _faults.Add($"{procedure} has no parameter {parameter.Variable.Name}");
            }

            parameter.ParameterValue.Accept(this);
            if (procedure == "sp_executesql" && parameter.ParameterValue is StringLiteral { Value: var sql })
            {
                new TSqlText("the text given to sp_executesql", sql).Parse().Accept(this);
            }
        }
    }

    private IReadOnlyDictionary<string, TSqlColumn> ColumnsOf(SchemaObjectName table)
    {
        if (_schema.Find(table) is { } columns)
        {
            return columns;
        }

        _faults.Add($"no script builds a table {TSqlSchema.TextOf(table)}");
        return new Dictionary<string, TSqlColumn>(StringComparer.Ordinal);
    }

    private void Visit(IEnumerable<TSqlFragment> nodes)
    {
        foreach (var node in nodes)
        {
            node.Accept(this);
        }
    }

    private void In(TSqlScope? scope, Action work)
    {
        var outer = _scope;
        _scope = scope;
        work();
        _scope = outer;
    }

    private void AddFault(string? fault)
    {
        if (fault is not null)
        {
            _faults.Add(fault);
        }
    }
}
