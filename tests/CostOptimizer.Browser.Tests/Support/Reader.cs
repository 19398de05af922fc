namespace CostOptimizer.Browser.Tests.Support;

/// <summary>How somebody reads a page.</summary>
/// <param name="Width">Pixels of the window.</param>
public sealed record Reader(string Name, string Locale, int Width, bool IsDark)
{
    public static Reader Desktop { get; } = new("desktop", "en-US", 1440, IsDark: false);

    public static Reader Dark { get; } = new("dark", "en-US", 1440, IsDark: true);

    public static Reader Phone { get; } = new("phone", "en-US", 360, IsDark: false);

    public static Reader Chinese { get; } = new("chinese", "zh-CN", 1440, IsDark: false);

    public static IReadOnlyList<Reader> All { get; } = [Desktop, Dark, Phone, Chinese];

    public override string ToString() => Name;
}
