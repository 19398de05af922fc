using System.Text.RegularExpressions;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Holds every script and statement of the product to the schema that the scripts build, without a server.</summary>
public sealed partial class ProductTSqlTests
{
    // What statements take beside the columns of the tables; the same statements run on SQLite with these in other tests.
    private static readonly string[] Parameters =
    [
        "Keys", "AfterId", "AlertIds", "AfterUtc", "Before", "BeforeNumber", "BeforeUtc", "FirstUtc", "FleetHashes", "FleetKeys", "FleetPrefix", "FromUtc", "FutureUtc", "IdPrefix", "LapsedUtc", "LastUtc", "Limit", "Mention", "NowUtc", "PrefixLength", "ReportIds",
        "Regions", "Resource", "Rows", "States", "Subjects", "Table", "TimeoutMilliseconds", "ToUtc", "TypePrefix", "WaitingJobId",
    ];

    // Where a page of prices begins.
    private static readonly string[] PageParameters =
    [
        "AfterFirstSeenUtc", "AfterOption", "AfterPlatform", "AfterRegion", "AfterService", "AfterTenancy", "AfterType",
        "FromRegion", "OptionLength", "OptionPrefix", "ToRegion",
    ];

    private static readonly TSqlSchema Schema = new(TSqlSources.Scripts);

    public static TheoryData<string> Required => [.. TSqlSources.Scripts.Concat(TSqlSources.Statements).Select(text => text.Name)];

    public static TheoryData<string> Optional => [.. TSqlSources.OptionalScripts.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Required))]
    [MemberData(nameof(Optional))]
    public void Text_EveryName_IsInTheSchema(string name) => Assert.Empty(TSqlResolver.Faults(Text(name), Schema, ParametersOf(name)));

    [Theory]
    [MemberData(nameof(Required))]
    [MemberData(nameof(Optional))] // what only SQL Server has stands in texts that other servers never parse
    public void Text_Constructs_ArePortable(string name) => Assert.Empty(PortableRules.Breaches(Text(name)));

    [Theory]
    [MemberData(nameof(Optional))]
    public void OptionalScript_OnAnotherServer_SaysThatItIsSkipped(string name) => Assert.Contains(
        $"""
        IF @@VERSION NOT LIKE N'Microsoft SQL%'
            PRINT N'Skipped {name["optional/".Length..]}: this server is not SQL Server; results are the same without it.';
        ELSE 
        """.ReplaceLineEndings("\n").TrimEnd(),
        Text(name).Sql.ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Inserts_EveryColumn_FitsItsProperty() => Assert.All(
        TSqlSources.Inserts,
        insert => Assert.All(
            insert.Columns,
            column => Assert.Contains(Schema.Find(insert.Table)![column.Name].Type.Split('(')[0], TypesFor(column.Type))));

    [Fact]
    public void Inserts_TogetherWithTheTablesOfNumbersByTheEngine_FillEveryTable() =>
        Assert.Equal(Schema.Tables.Order(StringComparer.Ordinal), TSqlSources.Inserts.Select(insert => insert.Table).Concat(["AuditEntry", "Fleet"]).Order(StringComparer.Ordinal));

    [Fact]
    public void RowsStatements_BothForms_TakeTheSameProperties() => Assert.All(
        TSqlSources.RowsStatements,
        item => Assert.Equal(
            ParameterName().Matches(item.Statement.ForEach).Select(match => match.Value[1..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            JsonColumns.Of(new TSqlText(item.Name, item.Statement.ForAll)).Select(column => column.Name).Order(StringComparer.Ordinal)));

    [Fact]
    public void RowsStatements_ColumnsOfTheJson_HaveTheTypesOfTheTables() => Assert.All(
        TSqlSources.RowsStatements.SelectMany(item => JsonColumns.Of(new TSqlText(item.Name, item.Statement.ForAll))),
        column => Assert.Contains(column.Type, Schema.Tables.Select(table => Schema.Find(table)!.GetValueOrDefault(column.Name)?.Type)));

    [Fact]
    public void Program_HoldsNoStatementThatTheseTestsMiss()
    {
        var known = TSqlSources.Statements.Select(text => text.Sql)
            .Concat(TSqlSources.RowsStatements.Select(item => item.Statement.ForEach))
            .ToHashSet(StringComparer.Ordinal);

        var missed = ProgramText.Literals(typeof(IDatabase).Assembly)
            .Where(TSqlSources.IsStatement)
            .Where(text => !known.Contains(text) && !text.Contains("sqlite_master", StringComparison.Ordinal));

        Assert.Equal(["INSERT INTO "], missed); // of which TableInsert makes statements, each of them known
    }

    private static TSqlText Text(string name) =>
        TSqlSources.Scripts.Concat(TSqlSources.OptionalScripts).Concat(TSqlSources.Statements).Single(text => text.Name == name);

    private static IEnumerable<string> ParametersOf(string name) => TSqlSources.Scripts.Concat(TSqlSources.OptionalScripts).Any(text => text.Name == name)
        ? []
        : Parameters.Concat(PageParameters).Concat(Schema.Tables.SelectMany(table => Schema.Find(table)!.Keys));

    private static string[] TypesFor(Type type) =>
        type == typeof(long) ? ["BIGINT"]
        : type == typeof(int) ? ["INT"]
        : type == typeof(double) ? ["FLOAT"]
        : type == typeof(decimal) ? ["DECIMAL"]
        : type == typeof(DateTime) ? ["DATETIME2"]
        : type == typeof(byte[]) ? ["VARBINARY"]
        : type == typeof(string) ? ["NVARCHAR", "CHAR"]
        : [];

    [GeneratedRegex(@"@\w+", RegexOptions.None, 1_000)]
    private static partial Regex ParameterName();
}
