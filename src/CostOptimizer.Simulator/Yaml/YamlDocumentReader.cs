using CostOptimizer.Simulator.Estates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CostOptimizer.Simulator.Yaml;

/// <summary>Opens a YAML (or JSON, its subset) text as one strict mapping.</summary>
internal static class YamlDocumentReader
{
    private const int LargestText = 4 * 1024 * 1024;

    /// <exception cref="EstateException">Not YAML, not one document, or not a mapping.</exception>
    public static YamlMap Read(string text, string source, FaultList faults)
    {
        if (text.Length > LargestText)
        {
            throw Refuse(source, 0, "is larger than 4 MiB", "split the estate");
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw Refuse(source, (int)exception.Start.Line, $"is not YAML: {exception.Message}", "correct the syntax");
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new YamlMap(root, "", faults)
            : throw Refuse(source, 1, "is not one mapping of fields", "start with 'seed:' and 'accounts:'");
    }

    private static EstateException Refuse(string source, int line, string problem, string fix) =>
        new(source, [new EstateFault(line, "document", "", problem, fix)]);
}
