using CostOptimizer.Jobs.TestWorker;
using CostOptimizer.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Jobs.Tests.Support;

/// <summary>A database and a folder for traces of its own on one engine, gone afterwards.</summary>
internal sealed class JobTestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costoptimizer-jobs-");
    private readonly string? _serverDatabase;

    private JobTestDatabase(StorageProvider provider)
    {
        Provider = provider;
        Traces = _folder.CreateSubdirectory("traces").FullName;
        _serverDatabase = provider == StorageProvider.SqlServer ? $"costopt_test_{Guid.NewGuid():N}" : null;
        Place = _serverDatabase is null
            ? Path.Join(_folder.FullName, "jobs.db")
            : new SqlConnectionStringBuilder(EveryEngineAttribute.ConnectionString) { InitialCatalog = _serverDatabase }.ConnectionString;
    }

    public StorageProvider Provider { get; }

    /// <summary>A path or a connection string.</summary>
    public string Place { get; }

    public string Traces { get; }

    public static async Task<JobTestDatabase> CreateAsync(StorageProvider provider)
    {
        var database = new JobTestDatabase(provider);
        if (database._serverDatabase is { } name)
        {
            await OnServerAsync($"CREATE DATABASE {name}");
        }

        return database;
    }

    /// <summary>The program in this process.</summary>
    public Task<TestProgram> OpenAsync(bool isWorker = true, int parallelCalls = 4, TimeSpan? drain = null, JobOptions? options = null) =>
        TestProgram.StartAsync(Provider.ToString(), Place, Traces, parallelCalls, isWorker, drain ?? TimeSpan.Zero, options: options);

    /// <summary>The program in a process of its own.</summary>
    public Task<WorkerProcess> StartWorkerAsync(int parallelCalls = 4) =>
        WorkerProcess.StartAsync(Provider.ToString(), Place, Traces, parallelCalls);

    /// <summary>Lets calls end that hold on.</summary>
    public void Release() => File.WriteAllText(Path.Join(Traces, "release"), "");

    /// <returns>One line per trace: argument, what and process.</returns>
    public IReadOnlyList<(string Argument, string What, int Process)> ReadTraces() =>
    [
        .. Directory.GetFiles(Traces)
            .Select(path => Path.GetFileName(path).Split('.'))
            .Where(parts => parts.Length == 4)
            .Select(parts => (parts[0], parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture))),
    ];

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_serverDatabase is { } name)
        {
            SqlConnection.ClearAllPools();
            await OnServerAsync($"IF @@VERSION LIKE N'Microsoft SQL%' EXEC sp_executesql N'ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE'");
            await OnServerAsync($"DROP DATABASE {name}");
        }

        _folder.Delete(recursive: true);
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new SqlConnection(EveryEngineAttribute.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
