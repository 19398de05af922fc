using System.Text.Json;
using System.Text.Encodings.Web;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

/// <summary>The public contract. Run with <c>COSTOPT_UPDATE_GOLDEN=1</c> to approve a change, then read what changed.</summary>
public sealed class DescriptionTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Approved = Path.Join(FindRoot(), "tests", "CostOptimizer.Web.Tests", "Api", "Approved", "openapi.json");

    [Fact]
    public async Task OpenApi_OfTheProgram_IsTheApprovedOne()
    {
        await using var host = await ApiHost.StartAsync();

        var document = JsonSerializer.Serialize(await host.GetAsync("/api/v1/openapi.json"), Readable) + "\n";

        if (Environment.GetEnvironmentVariable("COSTOPT_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(Approved, document, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(Approved, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), document);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "CostOptimizer.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        }

        return folder.FullName;
    }
}
