using System.Reflection;
using System.Text.RegularExpressions;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Migrations;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>All T-SQL of the product: the scripts, and what static fields of the storage room hold.</summary>
internal static partial class TSqlSources
{
    private static readonly Assembly Room = typeof(IDatabase).Assembly;

    /// <summary>The scripts that every database gets, in order.</summary>
    public static IReadOnlyList<TSqlText> Scripts { get; } =
        [.. SchemaScript.Embedded("sqlserver").Select(script => new TSqlText(script.Name, script.Sql))];

    /// <summary>The scripts for SQL Server alone, which change speed and never results.</summary>
    public static IReadOnlyList<TSqlText> OptionalScripts { get; } =
    [
        .. Directory.GetFiles(Path.Join(Checkout.Root, "sql", "sqlserver", "optional"), "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(path => new TSqlText($"optional/{Path.GetFileNameWithoutExtension(path)}", File.ReadAllText(path))),
    ];

    public static IReadOnlyList<TableInsert> Inserts { get; } = [.. Fields().Select(field => field.Value).OfType<TableInsert>()];

    public static IReadOnlyList<(string Name, RowsStatement Statement)> RowsStatements { get; } =
        [.. Fields().Where(field => field.Value is RowsStatement).Select(field => (field.Name, (RowsStatement)field.Value!))];

    /// <summary>The statements that SQL Server is sent.</summary>
    public static IReadOnlyList<TSqlText> Statements { get; } =
    [
        .. Fields().Where(field => field.Value is string text && IsStatement(text)).Select(field => new TSqlText(field.Name, (string)field.Value!)),
        .. RowsStatements.Select(field => new TSqlText(field.Name, field.Statement.ForAll)),
        .. Inserts.Select(insert => new TSqlText($"insert into {insert.Table}", insert.Sql)),
    ];

    public static bool IsStatement(string text) => StatementStart().IsMatch(text);

    private static IEnumerable<(string Name, object? Value)> Fields() =>
        from type in Room.GetTypes()
        where !type.ContainsGenericParameters && type.Namespace?.StartsWith("CostOptimizer.Storage", StringComparison.Ordinal) == true
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        orderby type.FullName, field.Name
        select ($"{type.Name}.{field.Name}", field.GetValue(null));

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|DECLARE|EXEC|EXECUTE|WITH|CREATE|ALTER|DROP|TRUNCATE)\s", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex StatementStart();
}
