using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CostOptimizer.Browser.Tests.Support.DemoDashboard))]

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>
/// The demo's estate, analysed and served once for all tests, with a browser. Everybody on this machine may read;
/// <see cref="Operator"/> may decide.
/// </summary>
public sealed class DemoDashboard : IAsyncLifetime
{
    public const string Operator = "ada";
    public const string Password = "correct horse battery staple";

    /// <summary>Milliseconds; only a machine that is busy with much else needs so many.</summary>
    private const float Patience = 180_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costopt-browser-");
    private Process? _program;
    private IPlaywright? _playwright;

    public Uri Address { get; private set; } = null!;

    /// <summary>Null when the machine has no Chromium: tests skip then.</summary>
    public IBrowser? Browser { get; private set; }

    public HttpClient Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } path)
        {
            return;
        }

        Dictionary<string, string> settings = new() { ["COSTOPT_Storage__Path"] = Path.Join(_folder.FullName, "costopt-demo.db") };
        (_program, Address) = await Support.Program.ServeAsync(_folder.FullName, settings, "demo", "--serve", "-o", _folder.FullName);
        Api = new HttpClient { BaseAddress = Address };
        var password = Path.Join(_folder.FullName, "password");
        await File.WriteAllTextAsync(password, Password, TestContext.Current.CancellationToken);
        await Support.Program.RunAsync(_folder.FullName, settings, "accounts", "create", "--name", Operator, "--role", "operator", "--password-file", password);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox"], // tests often run as root, where Chromium's sandbox refuses
        });
    }

    /// <summary>A page of a reader's own; the test is skipped where there is no browser.</summary>
    public async Task<IPage> OpenAsync(string path, Reader? reader = null)
    {
        Assert.SkipWhen(Browser is null, Chromium.Missing);
        reader ??= Reader.Desktop;
        var context = await Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.AbsoluteUri,
            Locale = reader.Locale,
            ColorScheme = reader.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = reader.Width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Api?.Dispose();
        if (_program is not null)
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync(CancellationToken.None);
            _program.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
