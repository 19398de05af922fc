using System.Globalization;

namespace CostOptimizer.Web.Dashboard;

/// <summary>Cuts lists into pages. An address with a number that is none, or too large, still leads to a page.</summary>
internal static class ListPages
{
    public const int Size = 100;

    public static ListPage<T> Of<T>(IReadOnlyList<T> all, string? wanted)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, pages) : 1;
        return new ListPage<T>([.. all.Skip((number - 1) * Size).Take(Size)], number, pages, all.Count);
    }
}
