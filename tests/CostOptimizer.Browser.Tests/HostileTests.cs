using System.Globalization;
using CostOptimizer.Application.Storage;
using CostOptimizer.Browser.Tests.Support;
using CostOptimizer.Storage;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Browser.Tests;

/// <summary>Names that want to be script, are very long, or run from right to left.</summary>
public sealed class HostileTests(DemoDashboard demo)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task HostileNames_RunNothing_AndBreakNoPage(int width)
    {
        Assert.SkipWhen(demo.Browser is null, Chromium.Missing);
        var folder = Directory.CreateTempSubdirectory("costopt-hostile-");
        var database = Path.Join(folder.FullName, "hostile.db");
        await using (var services = new ServiceCollection().AddLogging().AddStorage(storage => storage.ConnectionString = $"Data Source={database};Pooling=False").BuildServiceProvider())
        {
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation);
            await services.GetRequiredService<IAnalysisStore>().SaveAsync(ApiSample.Result(), Cancellation);
        }

        var (program, address) = await Support.Program.ServeAsync(
            folder.FullName,
            new Dictionary<string, string>
            {
                ["COSTOPT_Storage__Path"] = database,
                ["COSTOPT_Serve__Listen"] = "http://127.0.0.1:0",
                ["COSTOPT_Serve__Roles__0"] = "Web",
                ["COSTOPT_Access__AllowAnonymousViewer"] = "true",
            },
            "serve");
        try
        {
            var page = await demo.OpenAsync(address.AbsoluteUri, new Reader("hostile", "en-US", width, IsDark: false));
            var faults = new List<string>();
            page.Dialog += async (_, dialog) =>
            {
                faults.Add($"a script said {dialog.Message}");
                await dialog.DismissAsync();
            };
            page.Console += (_, message) => faults.Add(message.Text);
            foreach (var path in (string[])["/fleets", "/recommendations", .. await LinksAsync(page, address, "/fleets"), .. await LinksAsync(page, address, "/recommendations")])
            {
                await page.GotoAsync(new Uri(address, path).AbsoluteUri);
                var excess = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
                if (excess > 0)
                {
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path} is {excess} pixels too wide"));
                }
            }

            Assert.Empty(faults);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(Cancellation);
            program.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(Microsoft.Playwright.IPage page, Uri address, string list)
    {
        await page.GotoAsync(new Uri(address, list).AbsoluteUri);
        return await page.Locator("tbody th a").EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))");
    }
}
