using System.Diagnostics;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(CostOptimizer.Browser.Tests.Support.EmptyDashboard))]

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>The pages of a database without any analysis, which everybody on this machine may read. Started by the first who asks.</summary>
public sealed class EmptyDashboard : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costopt-empty-");
    private readonly Lazy<Task<(Process Process, Uri Address)>> _program;

    public EmptyDashboard() => _program = new(StartAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<Uri> AddressAsync() => (await _program.Value).Address;

    private async Task<(Process Process, Uri Address)> StartAsync()
    {
        var database = Path.Join(_folder.FullName, "empty.db");
        await using (var services = new ServiceCollection().AddLogging().AddStorage(storage => storage.ConnectionString = $"Data Source={database};Pooling=False").BuildServiceProvider())
        {
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }

        return await Program.ServeAsync(
            _folder.FullName,
            new Dictionary<string, string>
            {
                ["COSTOPT_Storage__Path"] = database,
                ["COSTOPT_Serve__Listen"] = "http://127.0.0.1:0",
                ["COSTOPT_Serve__Roles__0"] = "Web",
                ["COSTOPT_Access__AllowAnonymousViewer"] = "true",
            },
            "serve");
    }

    public async ValueTask DisposeAsync()
    {
        if (_program.IsValueCreated)
        {
            var (program, _) = await _program.Value;
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
            program.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
