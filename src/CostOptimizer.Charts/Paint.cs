namespace CostOptimizer.Charts;

/// <summary>
/// A colour by role. The class lets a style sheet with variables set it for light, dark and print; the attribute is what
/// remains where style sheets are dropped.
/// </summary>
/// <param name="Attribute"><c>fill</c> or <c>stroke</c>.</param>
public sealed record Paint(string Class, string Attribute, string Fallback)
{
    public static Paint Now { get; } = new("p-now", "fill", "#66758a");

    public static Paint Plan { get; } = new("p-plan", "fill", "#1f5fa8");

    public static Paint Less { get; } = new("p-less", "fill", "#1c7a4d");

    public static Paint More { get; } = new("p-more", "fill", "#a8501a");

    public static Paint Band { get; } = new("p-band", "fill", "#c3d7ef");

    public static Paint Gap { get; } = new("p-gap", "fill", "#e9ebef");

    public static Paint Mark { get; } = new("p-mark", "fill", "#1c2430");

    public static Paint Ink { get; } = new("p-ink", "fill", "#1c2430");

    public static Paint Soft { get; } = new("p-soft", "fill", "#566273");

    public static Paint Line { get; } = new("s-line", "stroke", "#1f5fa8");

    public static Paint Limit { get; } = new("s-limit", "stroke", "#a8501a");

    public static Paint Grid { get; } = new("s-grid", "stroke", "#dde2e9");

    public static Paint Axis { get; } = new("s-axis", "stroke", "#8a95a5");

    /// <summary>Six steps from little to much, told apart by their lightness.</summary>
    public static IReadOnlyList<Paint> Heat { get; } =
    [
        new("p-heat-0", "fill", "#eef2f7"),
        new("p-heat-1", "fill", "#cfe0f3"),
        new("p-heat-2", "fill", "#9dc1e6"),
        new("p-heat-3", "fill", "#5f97d0"),
        new("p-heat-4", "fill", "#2c69ad"),
        new("p-heat-5", "fill", "#123f73"),
    ];
}
