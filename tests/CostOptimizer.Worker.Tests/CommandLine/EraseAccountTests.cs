using System.IO.Compression;
using System.Text;
using CostOptimizer.Application.Estate;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Worker.Tests.CommandLine;

/// <summary>Whether an account that was erased can still be found anywhere.</summary>
public sealed class EraseAccountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EraseAccount_AfterAnalysesOfTwoAccounts_LeavesNothingOfItAndAllOfTheOther()
    {
        using var folder = new TemporaryFolder();
        await using var simulator = await AwsSimulator.StartAsync(new SimulatorOptions { Estate = folder.Write("estate.yaml", SmallEstate.Yaml()) }, Cancellation);
        await SimulatedAnalysis.RunAsync(simulator, folder, "both");
        var other = await SimulatedAnalysis.RunAsync(simulator, folder, "other", scope: AnalysisScope.Everything with { AccountIds = [SmallEstate.Platform] });
        await AddReportsAsync(folder.File("costopt.db"), other.Run.Id);
        var environment = new Dictionary<string, string> { ["COSTOPT_Storage__Path"] = folder.File("costopt.db") };

        var asked = await CostOpt.RunAsync(folder.Path, environment, "database", "erase-account", SmallEstate.Media);
        var before = await TablesThatNameAsync(folder.File("costopt.db"), SmallEstate.Media);
        var erased = await CostOpt.RunAsync(folder.Path, environment, "database", "erase-account", SmallEstate.Media, "--yes", "--json");

        Assert.Contains($"This would erase 2 fleets of account {SmallEstate.Media}, and 1 analyses", asked.Messages.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "Fleet", "RunFleet", "RunPartition", "PlanningBasis" }, before.ToHashSet(StringComparer.Ordinal));
        Assert.Equal("""{"account":"111122223333","runs":1,"fleets":2,"erased":true}""", erased.Output.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(["AuditEntry"], await TablesThatNameAsync(folder.File("costopt.db"), SmallEstate.Media));
        Assert.Equal(["early"], await ReportsAsync(folder.File("costopt.db")));
        Assert.Null(await SimulatedAnalysis.ReadAsync(simulator, folder, "both"));
        Assert.Equal(SimulatedAnalysis.Content(other), SimulatedAnalysis.Content((await SimulatedAnalysis.ReadAsync(simulator, folder, "other"))!));
    }

    [Theory]
    [InlineData("11112222333", "The account is '11112222333': give its 12 digits.")]
    [InlineData("1111%2223333", "The account is '1111%2223333': give its 12 digits.")]
    public async Task EraseAccount_NoAccount_IsRefused(string account, string expected)
    {
        using var folder = new TemporaryFolder();

        var ended = await CostOpt.RunAsync(folder.Path, "database", "erase-account", account, "--yes");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(expected, ended.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("costoptimizer.db")));
    }

    /// <summary>A report from before the account was read, and one from an analysis without it, which says what is gone.</summary>
    private static async Task AddReportsAsync(string file, string runId)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        foreach (var (id, created, content) in (IReadOnlyList<(string, string, string)>)[("early", "2026-01-05 08:00:00", "Nothing yet."), ("late", "2036-01-07 08:00:00", $"{SmallEstate.Media}/us-east-1/tts is gone.")])
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO WeeklyReport (ReportId, GroupName, Week, TimeZone, Language, RunId, AsOfUtc, Subject, CreatedAtUtc)
                VALUES (@Id, 'finance', '2026-W01', 'UTC', 'en', @RunId, @Created, 'Savings', @Created);
                INSERT INTO WeeklyReportFile (ReportId, FileName, Format, MediaType, ByteCount, Content) VALUES (@Id, 'a.html', 'html', 'text/html', 1, @Content)
                """,
                new { Id = id, RunId = runId, Created = created, Content = Encoding.UTF8.GetBytes(content) });
        }
    }

    private static async Task<IReadOnlyList<string>> ReportsAsync(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        return [.. await connection.QueryAsync<string>("SELECT ReportId FROM WeeklyReport UNION SELECT ReportId FROM WeeklyReportFile")];
    }

    /// <summary>Looks into every column of every table, and into packed documents.</summary>
    private static async Task<IReadOnlyList<string>> TablesThatNameAsync(string file, string text)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        List<string> found = [];
        foreach (var table in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            var rows = await connection.QueryAsync($"SELECT * FROM \"{table}\"");
            if (rows.Cast<IDictionary<string, object?>>().SelectMany(row => row.Values).Any(value => Names(value, text)))
            {
                found.Add(table);
            }
        }

        return found;
    }

    private static bool Names(object? value, string text) => value switch
    {
        string words => words.Contains(text, StringComparison.Ordinal),
        byte[] bytes => Encoding.UTF8.GetString(bytes).Contains(text, StringComparison.Ordinal) || Unpacked(bytes).Contains(text, StringComparison.Ordinal),
        _ => false,
    };

    private static string Unpacked(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
            return reader.ReadToEnd();
        }
        catch (InvalidOperationException)
        {
            return ""; // not packed
        }
    }
}
