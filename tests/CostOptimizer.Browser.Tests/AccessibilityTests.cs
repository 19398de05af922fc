using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

public sealed class AccessibilityTests(DemoDashboard demo, EmptyDashboard empty)
{
    public static TheoryData<Reader> Readers { get; } = [.. Reader.All];

    [Theory]
    [MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task EveryPage_ForEveryReader_HasNoSeriousFault(Reader reader)
    {
        var page = await demo.OpenAsAdminAsync("/", reader);
        var faults = new List<string>();
        foreach (var address in await Addresses.AllAsync(page))
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.SeriousFaultsAsync(page)).Select(fault => $"{address} {fault}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task SignInAndRefusals_ForEveryReader_HaveNoSeriousFault(Reader reader)
    {
        // Nobody has signed in, so two of these pages are refused.
        var page = await demo.OpenAsync("/sign-in", reader);
        var faults = new List<string>();
        foreach (var address in (string[])["/sign-in", "/settings", "/audit"])
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.SeriousFaultsAsync(page)).Select(fault => $"{address} {fault}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Readers), DisableDiscoveryEnumeration = true)]
    public async Task EveryPage_BeforeTheFirstAnalysis_SaysSoAndHasNoSeriousFault(Reader reader)
    {
        var page = await demo.OpenAsync((await empty.AddressAsync()).AbsoluteUri, reader);
        var faults = new List<string>();
        foreach (var address in await page.Locator("nav.pages a").EvaluateAllAsync<string[]>("all => all.map(link => link.href)"))
        {
            var answer = await page.GotoAsync(address);
            faults.AddRange((await Axe.SeriousFaultsAsync(page)).Select(fault => $"{address} {fault}"));
            if (answer!.Status != 200 || await page.Locator("main .empty, main .panel").CountAsync() == 0)
            {
                faults.Add($"{address} says nothing");
            }
        }

        Assert.Empty(faults);
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
