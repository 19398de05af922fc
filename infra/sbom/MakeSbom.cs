#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);MA0048

// Writes the bill of materials (CycloneDX 1.6) and the list of licences of what is published: `dotnet run infra/sbom/MakeSbom.cs`.
// One file, because that is what `dotnet run` takes. It reads the lock file of the program and the packages that restoring it left on this machine; the same lock file gives the same bytes.

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var lockFile = Path.Join(root, "src", "CostOptimizer.Worker", "packages.lock.json");
if (!File.Exists(lockFile))
{
    Console.Error.WriteLine($"There is no {lockFile}: call this from the folder of CostOptimizer.sln.");
    return 2;
}

var packages = Packages.Read(lockFile);
var folder = Path.Join(root, "infra", "sbom");
await File.WriteAllTextAsync(Path.Join(folder, "costoptimizer.cdx.json"), Sbom.Of(packages, Version(root)));
await File.WriteAllTextAsync(Path.Join(folder, "LICENCES.md"), Licences.Of(packages));
Console.WriteLine($"{packages.Count} packages.");
return 0;

static string Version(string root) => XDocument.Load(Path.Join(root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

/// <param name="Hash">SHA-512 of the package, hexadecimal.</param>
/// <param name="Licence">SPDX expression, or the address of a licence that has none.</param>
internal sealed record Package(string Id, string Version, string Hash, string Licence, string Authors, bool IsDirect);

internal static class Packages
{
    public static IReadOnlyList<Package> Read(string lockFile)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return
        [
            .. JsonNode.Parse(File.ReadAllText(lockFile))!["dependencies"]!.AsObject()
                .SelectMany(framework => framework.Value!.AsObject())
                .Where(package => (string?)package.Value!["type"] != "Project")
                .Select(package => Of(cache, package.Key, package.Value!))
                .DistinctBy(package => package.Id)
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Package Of(string cache, string id, JsonNode locked)
    {
        var version = (string)locked["resolved"]!;
        var nuspec = XDocument.Load(Path.Join(cache, id.ToLowerInvariant(), version.ToLowerInvariant(), id.ToLowerInvariant() + ".nuspec")).Root!;
        string? Text(string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        var licence = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value;
        return new Package(
            id,
            version,
            Convert.ToHexStringLower(Convert.FromBase64String((string)locked["contentHash"]!)),
            licence ?? KnownLicences.Of(id) ?? Text("licenseUrl") ?? "unknown",
            Text("authors") ?? "",
            (string?)locked["type"] == "Direct");
    }
}

/// <summary>Packages that name a file or an address in place of an SPDX expression; their licences were read.</summary>
internal static class KnownLicences
{
    private static readonly Dictionary<string, string> Spdx = new(StringComparer.OrdinalIgnoreCase)
    {
        // The terms "Microsoft .NET Library": its object code may be copied and distributed inside applications.
        ["Microsoft.Data.SqlClient.SNI.runtime"] = "LicenseRef-Microsoft-NET-Library",
    };

    public static string? Of(string id) => Spdx.GetValueOrDefault(id);
}

internal static class Sbom
{
    // Plus signs and umlauts stay readable; nothing here is put into HTML.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<Package> packages, string version) => new JsonObject
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject
        {
            ["component"] = new JsonObject
            {
                ["type"] = "application",
                ["bom-ref"] = "costoptimizer",
                ["name"] = "CostOptimizer",
                ["version"] = version,
                ["licenses"] = new JsonArray(Expression("Apache-2.0")),
            },
        },
        ["components"] = new JsonArray([.. packages.Select(Component)]),
        ["dependencies"] = new JsonArray(new JsonObject
        {
            ["ref"] = "costoptimizer",
            ["dependsOn"] = new JsonArray([.. packages.Where(package => package.IsDirect).Select(package => (JsonNode)Purl(package))]),
        }),
    }.ToJsonString(Readable) + "\n";

    private static JsonNode Component(Package package) => new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = Purl(package),
        ["name"] = package.Id,
        ["version"] = package.Version,
        ["purl"] = Purl(package),
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = package.Hash }),
        ["licenses"] = new JsonArray(package.Licence.StartsWith("http", StringComparison.Ordinal)
            ? new JsonObject { ["license"] = new JsonObject { ["name"] = package.Licence, ["url"] = package.Licence } }
            : Expression(package.Licence)),
    };

    private static JsonObject Expression(string spdx) => new() { ["expression"] = spdx };

    private static string Purl(Package package) => $"pkg:nuget/{package.Id}@{package.Version}";
}

internal static class Licences
{
    public static string Of(IReadOnlyList<Package> packages) => string.Join('\n',
    [
        "# Licences of what is published",
        "",
        "CostOptimizer is under the Apache License 2.0. It is built and published with these packages, whose licences allow that. The two analyzers take",
        "part in the build alone. `LicenseRef-Microsoft-NET-Library` stands for terms that allow its object code to be distributed inside applications; it is",
        "used under Windows only, where the client of SQL Server calls it.",
        "",
        "Made by `dotnet run infra/sbom/MakeSbom.cs`, like `costoptimizer.cdx.json` beside it.",
        "",
        "| package | version | licence | by |",
        "|---|---|---|---|",
        .. packages.Select(package => $"| {package.Id} | {package.Version} | {package.Licence} | {package.Authors.Replace("|", "/", StringComparison.Ordinal)} |"),
        "",
    ]);
}
