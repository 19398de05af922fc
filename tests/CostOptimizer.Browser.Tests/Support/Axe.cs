using System.Text.Json;
using Microsoft.Playwright;

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>Asks axe-core what is wrong with a page for those who do not see, or cannot use a mouse.</summary>
internal static class Axe
{
    private static readonly string Script = Read();

    /// <returns>A line for each serious or critical fault, with the rule and the first element it was found on.</returns>
    public static async Task<IReadOnlyList<string>> SeriousFaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        var result = await page.EvaluateAsync<JsonElement>(
            "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })");
        return
        [
            .. result.GetProperty("violations").EnumerateArray()
                .Where(fault => fault.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(fault => $"{fault.GetProperty("id")}: {fault.GetProperty("help")} {fault.GetProperty("nodes")[0].GetProperty("html")}"),
        ];
    }

    private static string Read()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
