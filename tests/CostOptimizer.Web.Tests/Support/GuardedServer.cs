using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage;
using CostOptimizer.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Support;

/// <summary>
/// A server on loopback with the program's own guard and database, and one endpoint for each role that answers who asks:
/// <c>/viewer</c>, <c>/analyst</c>, <c>/operator</c>, <c>/admin</c>; <c>/any</c> says nothing about access and <c>/open</c> is for everybody.
/// </summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costoptimizer-web-");
    private readonly WebApplication _app;

    private GuardedServer(AccessOptions options, Action<IServiceCollection>? configure, IPAddress? peer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddStorage(storage => storage.Path = Path.Join(_folder.FullName, "test.db"));
        configure?.Invoke(builder.Services);
        options.KeyFolder = Path.Join(_folder.FullName, "keys");
        builder.Services.AddWebAccess(options);
        _app = builder.Build();
        if (peer is not null)
        {
            _app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = peer;
                return next(context);
            });
        }

        _app.UseWebAccess();
        foreach (var role in Enum.GetNames<Role>())
        {
            _app.MapMethods($"/{role.ToLowerInvariant()}", ["GET", "POST"], WhoAsks).RequireAuthorization(role);
        }

        _app.MapGet("/any", WhoAsks);
        _app.MapGet("/open", () => "open").AllowAnonymous();
    }

    public ManualClock Clock { get; } = new();

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = null!;

    /// <param name="peer">Address that requests seem to come from; loopback when null.</param>
    public static async Task<GuardedServer> StartAsync(
        AccessOptions? options = null, Action<IServiceCollection>? configure = null, IPAddress? peer = null)
    {
        var server = new GuardedServer(options ?? new AccessOptions(), configure, peer);
        await server.Services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(server._app.Urls.First()),
        };
        return server;
    }

    public Task<(ApiKey Key, ApiKeyText Text)> CreateKeyAsync(Role role, TimeSpan? lifetime = null) =>
        Services.GetRequiredService<ApiKeys>().CreateAsync(
            "test", role, lifetime, new Actor("Ada", Role.Admin, null), TestContext.Current.CancellationToken);

    /// <summary>Puts something that is no database in its place.</summary>
    public async Task BreakDatabaseAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles("test.db*"))
        {
            file.Delete();
        }

        await File.WriteAllTextAsync(Path.Join(_folder.FullName, "test.db"), new string('x', 4096), TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string WhoAsks(HttpContext context)
    {
        var actor = context.ToActor();
        return $"{actor.Name} {actor.Role} {actor.Address}";
    }
}
