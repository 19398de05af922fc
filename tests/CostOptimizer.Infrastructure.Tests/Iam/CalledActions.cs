using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CostOptimizer.Infrastructure.Tests.Iam;

/// <summary>
/// The IAM actions that the program can call: every method of an AWS client that one of its assemblies refers to, read
/// from the compiled code, so that no list must be kept by hand.
/// </summary>
internal static class CalledActions
{
    private const string Async = "Async";

    /// <summary>Operations that need no permission, or whose permission has another name (Service Authorization Reference).</summary>
    private static readonly Dictionary<string, string?> Renamed = new(StringComparer.Ordinal)
    {
        ["sts:GetCallerIdentity"] = null,
        ["s3:ListObjectsV2"] = "s3:ListBucket",
        ["s3:HeadObject"] = "s3:GetObject",
        ["s3:GetObjectMetadata"] = "s3:GetObject",
    };

    public static IReadOnlySet<string> Read() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("CostOptimizer.", StringComparison.Ordinal) || name == "costopt.dll")
                && !name.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .SelectMany(Of)
            .Select(action => Renamed.GetValueOrDefault(action, action))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> Of(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Method: metadata.GetString(member.Name)))
            .Select(member => ActionOf(metadata.GetString(member.Type.Namespace), metadata.GetString(member.Type.Name), member.Method))
            .OfType<string>()];
    }

    private static string? ActionOf(string nameSpace, string type, string method)
    {
        if (!nameSpace.StartsWith("Amazon.", StringComparison.Ordinal))
        {
            return null;
        }

        var prefix = nameSpace["Amazon.".Length..] switch
        {
            "SecurityToken" => "sts",
            var service => service.ToLowerInvariant(),
        };
        if (type.EndsWith("PaginatorFactory", StringComparison.Ordinal))
        {
            return $"{prefix}:{method}";
        }

        var isClient = type.StartsWith("IAmazon", StringComparison.Ordinal) || type.EndsWith("Client", StringComparison.Ordinal);
        return isClient && method.EndsWith(Async, StringComparison.Ordinal) ? $"{prefix}:{method[..^Async.Length]}" : null;
    }
}
