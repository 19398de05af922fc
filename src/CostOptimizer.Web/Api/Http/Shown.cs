using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Web.Api.Http;

/// <summary>Untrusted text inside a sentence of ours.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Text(string? text) => PlainText.Clean(text, Longest);
}
