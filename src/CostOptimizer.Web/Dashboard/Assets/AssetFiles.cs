using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Assets;

/// <summary>
/// The dashboard's own files, embedded in the program. Their addresses hold a hash of their bytes, so a browser keeps
/// them for ever and still never shows an old one.
/// </summary>
internal static class AssetFiles
{
    private const string Prefix = "assets/";
    private const int HashBytes = 8;

    private static readonly FrozenDictionary<string, Asset> ByName = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <param name="name">For example <c>dashboard.css</c>.</param>
    public static string PathOf(string name) => ByName[name].Path;

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in ByName.Values)
        {
            routes.MapGet(asset.Path, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return TypedResults.Bytes(asset.Bytes, asset.ContentType);
            }).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static Asset Read(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var name = resource[Prefix.Length..];
        return new Asset($"/assets/{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashBytes))}/{name}", bytes, Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new InvalidOperationException($"{name} is an asset of an unknown kind: {other}."),
        });
    }

    private sealed record Asset(string Path, byte[] Bytes, string ContentType);
}
