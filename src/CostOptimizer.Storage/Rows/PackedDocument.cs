using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Storage;

namespace CostOptimizer.Storage.Rows;

/// <summary>A document that may be long and is never asked about in SQL: JSON in UTF-8, Brotli.</summary>
internal static class PackedDocument
{
    public static byte[] Write<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, value, ResultJson.Compact);
        }

        return packed.ToArray();
    }

    /// <exception cref="StorageException">The bytes are no such document.</exception>
    public static T Read<T>(byte[] packed, string database) => Document.Read(
        () =>
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(brotli, ResultJson.Compact);
        },
        database);

    /// <returns>Whether a text of ASCII characters stands anywhere in the document.</returns>
    public static bool Mentions(byte[] packed, string text)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.GetBuffer().AsSpan(0, (int)plain.Length).IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
    }
}
