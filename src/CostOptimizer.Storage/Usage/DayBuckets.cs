using System.IO.Compression;
using System.Runtime.InteropServices;
using CostOptimizer.Core.Demand;

namespace CostOptimizer.Storage.Usage;

/// <summary>All series of one day as bytes: doubles one series after the other, little-endian as every supported machine is, Brotli.</summary>
internal static class DayBuckets
{
    public static byte[] Pack(FleetUsage day)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var series in day.Series)
            {
                brotli.Write(MemoryMarshal.AsBytes(series.AsSpan()));
            }
        }

        return packed.ToArray();
    }

    /// <param name="rejectedCount">Of the whole day: days that were packed long ago do not say which buckets lack them.</param>
    /// <param name="day">Is filled.</param>
    /// <exception cref="InvalidDataException">The bytes are no such day.</exception>
    public static void Unpack(byte[] packed, int rejectedCount, FleetUsage day)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            foreach (var series in day.Series.SkipLast(1))
            {
                brotli.ReadExactly(MemoryMarshal.AsBytes(series.AsSpan()));
            }

            var last = MemoryMarshal.AsBytes(day.RejectedPerBucket.AsSpan());
            var read = brotli.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                day.RejectedPerBucket[0] = rejectedCount;
            }
            else if (read < last.Length)
            {
                throw new EndOfStreamException();
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidOperationException)
        {
            throw new InvalidDataException("It ends early.", exception);
        }
    }
}
