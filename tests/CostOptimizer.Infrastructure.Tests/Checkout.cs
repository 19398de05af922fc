namespace CostOptimizer.Infrastructure.Tests;

/// <summary>The files beside the code.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Read(params string[] path) => File.ReadAllText(Path.Join([Root, .. path]));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "CostOptimizer.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds CostOptimizer.sln.");
        }

        return folder.FullName;
    }
}
