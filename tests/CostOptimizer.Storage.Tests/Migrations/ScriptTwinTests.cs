using System.Text.RegularExpressions;
using CostOptimizer.Storage.Migrations;

namespace CostOptimizer.Storage.Tests.Migrations;

/// <summary>Holds the two script folders of the checkout to each other and to their rules.</summary>
public sealed partial class ScriptTwinTests
{
    private static readonly string Root = Checkout.Root;

    [Fact]
    public void Folders_HoldTheSameNames() => Assert.Equal(Names("sqlite"), Names("sqlserver"));

    [Fact]
    public void Names_BeginWithFourDigitsOfTheirOwn() // numbers may be left out: features are written beside each other
    {
        Assert.All(Names("sqlite"), name => Assert.Matches(@"^\d{4}_[a-z0-9_]+$", name));
        Assert.Distinct(Names("sqlite").Select(name => name[..4]));
    }

    [Fact]
    public void Program_CarriesTheScriptsOfTheCheckout() =>
        Assert.Equal(Names("sqlite"), SchemaScript.Embedded("sqlite").Select(script => script.Name));

    [Fact]
    public void Twins_NameTheSameTablesAndColumns() => Assert.All(
        Names("sqlite"),
        name => Assert.Equal(Columns("sqlite", name), Columns("sqlserver", name)));

    [Theory]
    [InlineData("sqlite", "SQLite; twin in sql/sqlserver")]
    [InlineData("sqlserver", "SQL Server; twin in sql/sqlite")]
    public void Headers_NameTheScriptItsTwinAndWhetherItMayRunAgain(string folder, string engine) => Assert.All(
        Names(folder),
        name =>
        {
            var lines = File.ReadAllLines(ScriptPath(folder, name));
            Assert.Matches($@"^-- {name} \({engine}\)\. (Safe to run again|Runs once)\.$", lines[0]);
            Assert.StartsWith("-- ", lines[1], StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("sqlite")]
    [InlineData("sqlserver")]
    public void Scripts_NeverDropData(string folder) => Assert.All(
        Names(folder),
        name => Assert.DoesNotMatch(Destructive(), File.ReadAllText(ScriptPath(folder, name))));

    [Fact]
    public void SqliteScripts_AnswerNoRows() => Assert.All(
        Names("sqlite"),
        name => Assert.DoesNotMatch(Answering(), File.ReadAllText(ScriptPath("sqlite", name))));

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Join(Root, "sql", folder)).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string[] Columns(string folder, string name) =>
        [.. ColumnLine().Matches(File.ReadAllText(ScriptPath(folder, name))).Select(match => $"{match.Groups["name"].Value} {match.Groups["null"].Value}")];

    private static string ScriptPath(string folder, string name) => Path.Join(Root, "sql", folder, $"{name}.sql");

    [GeneratedRegex(@"^    (?<name>[A-Z]\w+) .*?(?<null>NOT NULL|NULL)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ColumnLine();

    [GeneratedRegex(@"\b(DROP|TRUNCATE|DELETE)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Destructive();

    [GeneratedRegex(@"^\s*(SELECT|PRAGMA|WITH|VALUES|EXPLAIN)\b", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Answering();
}
