using System.Reflection;

namespace CostOptimizer.Reports.Page;

/// <summary>
/// The report's two style sheets. The first is plain CSS that mail programs understand; the second needs variables and
/// media queries and may be dropped as a whole without harm.
/// </summary>
internal static class Sheets
{
    public static string Base { get; } = Read("base.css");

    public static string Theme { get; } = Read("theme.css");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CostOptimizer.Reports.Page.{name}")
            ?? throw new InvalidOperationException($"The style sheet '{name}' is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n"); // The same bytes whatever a checkout did to line ends.
    }
}
