using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CostOptimizer.Browser.Tests.Support.DemoDashboard))]

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>
/// The demo's estate, analysed and served once for all tests, with a browser. Everybody on this machine may read;
/// <see cref="Operator"/> may decide, <see cref="Admin"/> may see every page.
/// </summary>
public sealed class DemoDashboard : IAsyncLifetime
{
    public const string Operator = "ada";
    public const string Admin = "grace";
    public const string Password = "correct horse battery staple";

    /// <summary>Milliseconds; only a machine that is busy with much else needs so many.</summary>
    private const float Patience = 180_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costopt-browser-");
    private Process? _program;
    private IPlaywright? _playwright;
    private string? _adminState;

    public Uri Address { get; private set; } = null!;

    /// <summary>Null when the machine has no Chromium: tests skip then.</summary>
    public IBrowser? Browser { get; private set; }

    public HttpClient Api { get; private set; } = null!;

    /// <summary>The weekly report and the messages in Slack about the same estate.</summary>
    internal Told Told { get; private set; } = null!;

    public string DatabasePath => Path.Join(_folder.FullName, "costopt-demo.db");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } path)
        {
            return;
        }

        Dictionary<string, string> settings = new() { ["COSTOPT_Storage__Path"] = DatabasePath };
        (_program, Address) = await Support.Program.ServeAsync(_folder.FullName, settings, "demo", "--serve", "-o", _folder.FullName);
        Api = new HttpClient { BaseAddress = Address };
        var password = Path.Join(_folder.FullName, "password");
        await File.WriteAllTextAsync(password, Password, TestContext.Current.CancellationToken);
        await Support.Program.RunAsync(_folder.FullName, settings, "accounts", "create", "--name", Operator, "--role", "operator", "--password-file", password);
        await Support.Program.RunAsync(_folder.FullName, settings, "accounts", "create", "--name", Admin, "--role", "admin", "--password-file", password);
        Told = await Support.Told.TellAsync(DatabasePath, await AnalysedAtAsync(), Api, TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox"], // tests often run as root, where Chromium's sandbox refuses
        });
        await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address.AbsoluteUri });
        await SignInAsync(await context.NewPageAsync(), Admin);
        _adminState = await context.StorageStateAsync();
    }

    /// <summary>A page of somebody who has signed in and may see every page.</summary>
    public Task<IPage> OpenAsAdminAsync(string path, Reader? reader = null) => OpenAsync(path, reader, _adminState);

    /// <summary>Signs in by the form, as an English reader would.</summary>
    public static async Task SignInAsync(IPage page, string name, string returnUrl = "/fleets")
    {
        await page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await page.Locator("input[type=text], input:not([type])").First.FillAsync(name);
        await page.Locator("input[type=password]").FillAsync(Password);
        await page.Locator("main button, .bare form button").First.ClickAsync();
        await page.WaitForURLAsync($"**{returnUrl}");
    }

    /// <summary>A page of a reader's own; the test is skipped where there is no browser.</summary>
    public Task<IPage> OpenAsync(string path, Reader? reader = null) => OpenAsync(path, reader, storageState: null);

    private async Task<IPage> OpenAsync(string path, Reader? reader, string? storageState)
    {
        Assert.SkipWhen(Browser is null, Chromium.Missing);
        reader ??= Reader.Desktop;
        var context = await Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.AbsoluteUri,
            StorageState = storageState,
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

    private async Task<DateTime> AnalysedAtAsync()
    {
        using var reports = JsonDocument.Parse(await Api.GetStringAsync("/api/v1/reports", TestContext.Current.CancellationToken));
        return reports.RootElement.GetProperty("items")[0].GetProperty("startedAtUtc").GetDateTime();
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
