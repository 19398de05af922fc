using System.CommandLine;

namespace CostOptimizer.Worker.CommandLine;

/// <summary>Options that most verbs share.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON document to stdout; messages go to stderr.",
        Recursive = true,
    };

    public static Option<FileInfo?> Config { get; } = new("--config")
    {
        Description = "JSON file of settings, read after appsettings.json and before COSTOPT_ variables.",
        Recursive = true,
    };

    public static Option<string?> Run { get; } = new("--run")
    {
        Description = "Id of the analysis to read; the latest by default.",
    };
}
