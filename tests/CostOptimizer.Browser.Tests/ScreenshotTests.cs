using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

/// <summary>Pictures of every page to look at; made only when asked for: <c>dotnet run --project tests/CostOptimizer.Browser.Tests -- -explicit only</c>.</summary>
public sealed class ScreenshotTests(DemoDashboard demo)
{
    /// <summary>Environment variable with the folder for the pictures.</summary>
    private const string Variable = "COSTOPT_SCREENSHOTS";

    [Fact(Explicit = true)]
    public async Task EveryPage_ForEveryReader_IsPictured()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? Path.Join(Path.GetTempPath(), "costopt-screenshots");
        foreach (var reader in Reader.All)
        {
            var page = await demo.OpenAsAdminAsync("/", reader);
            foreach (var address in await Addresses.AllAsync(page))
            {
                await page.GotoAsync(address);
                var name = address == "/" ? "overview" : string.Concat(address.Trim('/').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
                await page.ScreenshotAsync(new() { Path = Path.Join(folder, $"{name[..Math.Min(name.Length, 48)]}-{reader}.png"), FullPage = true });
            }

            var visitor = await demo.OpenAsync("/sign-in", reader);
            await visitor.ScreenshotAsync(new() { Path = Path.Join(folder, $"sign-in-{reader}.png"), FullPage = true });
        }
    }
}
