using System.Text.Json.Nodes;

namespace CostOptimizer.Infrastructure.Tests.Sbom;

/// <summary>The bill of materials is the lock file's, package by package and hash by hash.</summary>
public sealed class SbomTests
{
    // Its patch floats with the registry, so another one may be locked where the tests run.
    private const string Floating = "Microsoft.Data.SqlClient";

    [Fact]
    public void Sbom_Components_AreThePackagesThatAreLocked() => Assert.Equal(Locked(), Components()
        .Select(component => Line((string)component["name"]!, (string)component["version"]!, (string)component["hashes"]![0]!["content"]!)));

    [Fact]
    public void Sbom_EveryComponent_HasALicence() => Assert.All(Components(), component =>
    {
        var licence = component["licenses"]![0]!["expression"];

        Assert.NotNull(licence);
        Assert.DoesNotContain("GPL", (string)licence!, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void Licences_List_NamesEveryComponent()
    {
        var list = Checkout.Read("infra", "sbom", "LICENCES.md");

        Assert.All(Components(), component => Assert.Contains($"| {component["name"]} | {component["version"]} | {component["licenses"]![0]!["expression"]} |", list, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Locked() =>
        JsonNode.Parse(Checkout.Read("src", "CostOptimizer.Worker", "packages.lock.json"))!["dependencies"]!["net10.0"]!.AsObject()
            .Where(package => (string?)package.Value!["type"] != "Project")
            .OrderBy(package => package.Key, StringComparer.OrdinalIgnoreCase)
            .Select(package => Line(
                package.Key, (string)package.Value!["resolved"]!, Convert.ToHexStringLower(Convert.FromBase64String((string)package.Value["contentHash"]!))));

    private static string Line(string id, string version, string hash) =>
        id.StartsWith(Floating, StringComparison.Ordinal) ? id : $"{id} {version} {hash}";

    private static IEnumerable<JsonNode> Components() =>
        JsonNode.Parse(Checkout.Read("infra", "sbom", "costoptimizer.cdx.json"))!["components"]!.AsArray().Select(component => component!);
}
