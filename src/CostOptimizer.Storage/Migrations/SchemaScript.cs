using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Storage.Migrations;

/// <summary>One numbered script that this program carries.</summary>
/// <param name="Name">File name without extension, for example <c>0002_create_run</c>.</param>
/// <param name="Sql">With \n line ends, whatever the checkout wrote, so that the hash is the same everywhere.</param>
internal sealed record SchemaScript(string Name, string Sql)
{
    /// <summary>SHA-256 of the script as UTF-8, lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <returns>The scripts of one engine, ordered by number.</returns>
    public static IReadOnlyList<SchemaScript> Embedded(string folder)
    {
        var assembly = typeof(SchemaScript).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SchemaScript(Path.GetFileNameWithoutExtension(name), Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
