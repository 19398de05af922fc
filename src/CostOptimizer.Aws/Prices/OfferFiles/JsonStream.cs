using System.Buffers;
using System.Text.Json;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Feeds a JSON stream of any length through a sink in one pooled buffer.</summary>
internal static class JsonStream
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>No token of a price file comes near it; a longer one is no price file.</summary>
    private const int LongestToken = 4 * 1024 * 1024;

    /// <exception cref="JsonException">The stream is not JSON, ends early, or has a token beyond all measure.</exception>
    public static async Task ReadAsync(Stream stream, IJsonSink sink, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var state = default(JsonReaderState);
        var filled = 0;
        var isFirst = true;
        try
        {
            for (var isFinal = false; !isFinal;)
            {
                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
                isFinal = read == 0;
                filled += read;
                if (isFirst && filled < 3 && !isFinal)
                {
                    continue;
                }

                var start = isFirst && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
                isFirst = false;
                var consumed = start + Pump(buffer.AsSpan(start, filled - start), isFinal, ref state, sink);
                buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                filled -= consumed;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Pump(ReadOnlySpan<byte> bytes, bool isFinal, ref JsonReaderState state, IJsonSink sink)
    {
        var reader = new Utf8JsonReader(bytes, isFinal, state);
        while (reader.Read())
        {
            sink.Accept(ref reader);
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private static byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= LongestToken)
        {
            throw new JsonException($"A single value is longer than {LongestToken} bytes.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
