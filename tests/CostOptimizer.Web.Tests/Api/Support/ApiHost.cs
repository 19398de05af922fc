using System.Net;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Planning;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Reports;
using CostOptimizer.Storage;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api;
using CostOptimizer.Web.Dashboard;
using CostOptimizer.Web.Security;
using CostOptimizer.Web.Slack;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>The API over a database of its own, gone afterwards.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    // Made once: two dozen scripts are two dozen transactions.
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costoptimizer-web-");
    private readonly WebApplication _app;

    private ApiHost(bool isGuarded)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddStorage(options => options.Path = DatabasePath);
        builder.Services.AddReports();
        builder.Services.AddSingleton<IJobEngine>(Jobs);
        builder.Services.AddOrders(new AnalysisOrigin("simulated estate"));
        builder.Services.AddSingleton(new OutboundOptions());
        builder.Services.AddSingleton(new WebhookOptions { Secret = new string('s', 32) });
        builder.Services.AddSingleton(_ => BuiltInCatalogue.Hardware());
        builder.Services.AddSingleton(_ => BuiltInCatalogue.Benchmarks());
        builder.Services.AddSingleton(_ => BuiltInCatalogue.Interruptions());
        builder.Services.AddApplication(new AnalysisOptions(), PlanningPolicy.Default, new GroupingOptions());
        builder.Services.AddSingleton<ILoadTestReader, LoadTestDocuments>();
        builder.Services.AddSingleton<SavingsLedger>();
        builder.Services.AddApi();
        builder.Services.AddSingleton<WeeklyRecords>();
        builder.Services.AddSlackClicks(new SlackClickOptions(SlackSecret, ["U1"]), () => Slack);
        builder.Services.AddSingleton<IAlertTests>(new OneTestAlert());
        builder.Services.AddDashboard();
        builder.Services.AddPageRendering();
        builder.Services.AddAntiforgeryGate();
        builder.Services.AddAccessPolicies();
        builder.Services.AddAuthentication(TestSignIn.Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null);
        _app = builder.Build();
        if (isGuarded)
        {
            _app.UseRouting().UseAuthentication().UseAuthorization().UseAntiforgeryGate();
        }

        _app.MapApi();
        _app.MapSlackClicks();
        _app.MapDashboard();
    }

    public HastyClock Clock { get; } = new(new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero).AddTicks(1_234_567));

    public const string SlackSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    /// <summary>What Slack is told of clicks.</summary>
    public RecordingHandler Slack { get; } = new();

    public FakeJobs Jobs { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    private string DatabasePath => Path.Join(_folder.FullName, "api.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts with some stored analyses, signed in as an administrator.</summary>
    public static Task<ApiHost> StartAsync(params AnalysisResult[] results) => StartAsync(isGuarded: false, results);

    /// <summary>Starts with the program's guard against forms of other sites.</summary>
    public static Task<ApiHost> StartGuardedAsync(params AnalysisResult[] results) => StartAsync(isGuarded: true, results);

    private static async Task<ApiHost> StartAsync(bool isGuarded, AnalysisResult[] results)
    {
        var host = new ApiHost(isGuarded);
        await File.WriteAllBytesAsync(host.DatabasePath, await Migrated.Value, Cancellation);
        foreach (var result in results)
        {
            await host.SaveAsync(result);
        }

        await host._app.StartAsync(Cancellation);
        host.Client = host._app.GetTestClient();
        host.SignIn("Admin");
        return host;
    }

    public void SignIn(string role)
    {
        Client.DefaultRequestHeaders.Remove(TestSignIn.Header);
        Client.DefaultRequestHeaders.Add(TestSignIn.Header, role);
    }

    /// <returns>What the audit log says was done, newest first.</returns>
    public async Task<IReadOnlyList<string>> AuditedAsync() =>
        [.. (await Services.GetRequiredService<IAuditLog>().ReadAsync(100, before: null, Cancellation)).Select(record => record.Entry.What)];

    public Task SaveAsync(AnalysisResult result) => Services.GetRequiredService<IAnalysisStore>().SaveAsync(result, Cancellation);

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path, Cancellation);
        return await JsonAsync(response, expected);
    }

    /// <returns>The page as a browser of an English reader would get it.</returns>
    public async Task<string> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, string language = "en-US")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", language);
        using var response = await Client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode} instead of {expected}: {text}");
        return text;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode} instead of {expected}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Stops as the program does: what it has begun is finished. The stores stay open.</summary>
    public Task StopAsync() => _app.StopAsync(Cancellation);

    /// <summary>Does something to the database behind the program's back.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var file = Path.GetTempFileName();
        await using (var services = new ServiceCollection().AddLogging().AddStorage(options => options.ConnectionString = $"Data Source={file};Pooling=False").BuildServiceProvider())
        {
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }

        var database = await File.ReadAllBytesAsync(file, CancellationToken.None);
        File.Delete(file);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
