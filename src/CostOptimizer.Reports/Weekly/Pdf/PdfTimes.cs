using System.Globalization;
using System.Text;

namespace CostOptimizer.Reports.Weekly.Pdf;

/// <summary>Replaces the times that a printer wrote into a PDF, so that the same page is the same file.</summary>
/// <remarks>In place and of the same length: a PDF says at which byte each of its parts begins. Skia writes no file id.</remarks>
internal static class PdfTimes
{
    private const int Length = 14; // yyyyMMddHHmmss

    /// <summary>The names before a time in a PDF's document information.</summary>
    private static readonly byte[][] Names = [.. new[] { "/CreationDate (D:", "/ModDate (D:" }.Select(Encoding.ASCII.GetBytes)];

    public static void Set(Span<byte> pdf, DateTime utc)
    {
        var time = Encoding.ASCII.GetBytes(utc.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        foreach (var name in Names)
        {
            for (var at = 0; pdf[at..].IndexOf(name) is >= 0 and var found; at += found + name.Length)
            {
                var place = pdf[(at + found + name.Length)..];
                if (place.Length >= Length && !place[..Length].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                {
                    time.CopyTo(place);
                }
            }
        }
    }
}
