using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

public sealed class AccessibilityTests(DemoDashboard demo)
{
    public static TheoryData<Reader> Readers { get; } = [.. Reader.All];

    [Theory]
    [MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task EveryPage_ForEveryReader_HasNoSeriousFault(Reader reader)
    {
        var page = await demo.OpenAsync("/", reader);
        var faults = new List<string>();
        foreach (var address in await Addresses.AllAsync(page))
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.SeriousFaultsAsync(page)).Select(fault => $"{address} {fault}"));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task SignIn_InBothLanguages_HasNoSeriousFault()
    {
        foreach (var reader in (Reader[])[Reader.Desktop, Reader.Chinese])
        {
            Assert.Empty(await Axe.SeriousFaultsAsync(await demo.OpenAsync("/sign-in", reader)));
        }
    }

    [Fact]
    public async Task FirstTab_LeadsToTheContent()
    {
        var page = await demo.OpenAsync("/fleets");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }
}
