using System.Globalization;
using System.Text;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Aws.Prices.OfferFiles;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Prices;

/// <summary>Trap 42: offer files run to gigabytes and must not be loaded.</summary>
[Collection(AloneCollection.Name)]
public sealed class OfferFileMemoryTests
{
    private const int Products = 90_000;
    private static readonly Region Virginia = new("us-east-1");

    [Fact]
    public async Task ReadOffers_LargeStream_KeepsNoMoreThanABuffer()
    {
        var prices = new PriceCollector(Virginia, DateTime.UnixEpoch);
        var sink = new OfferFileSink(Virginia, new HashSet<string> { "g5.xlarge" }, prices, "test");
        await using var file = new SyntheticStream(OfferFile());
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await JsonStream.ReadAsync(file, sink, TestContext.Current.CancellationToken);

        var kept = file.LargestLiveBytes - before;
        Assert.True(file.Length > 40_000_000, $"The file has only {file.Length} bytes.");
        Assert.True(kept < 4_000_000, $"{kept} bytes stayed alive while {file.Length} bytes were read.");
        Assert.Equal(1, sink.Wanted);
        Assert.Equal(HourlyRate.Usd(1.006m), Assert.Single(prices.Finish([]).OnDemand).Rate);
    }

    [Fact]
    public async Task Read_ValueBeyondAllMeasure_IsRefused()
    {
        await using var file = new SyntheticStream(Enumerable.Repeat(new string('x', 64 * 1024), 100).Prepend("{\"products\":\""));
        var sink = new OfferFileSink(Virginia, new HashSet<string>(), new PriceCollector(Virginia, DateTime.UnixEpoch), "test");

        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => JsonStream.ReadAsync(file, sink, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Read_TermsBeforeProducts_IsRefusedNotMisread()
    {
        await using var file = new SyntheticStream(["{\"terms\":{\"OnDemand\":{}},\"products\":{}}"]);
        var sink = new OfferFileSink(Virginia, new HashSet<string>(), new PriceCollector(Virginia, DateTime.UnixEpoch), "test");

        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => JsonStream.ReadAsync(file, sink, TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> OfferFile()
    {
        yield return "{\"offerCode\":\"AmazonEC2\",\"products\":{";
        for (var i = 0; i < Products; i++)
        {
            var type = i == Products / 2 ? "g5.xlarge" : "m5.large";
            yield return string.Create(CultureInfo.InvariantCulture, $$$$"""
                {{{{(i == 0 ? "" : ",")}}}}"SKU{{{{i}}}}":{"sku":"SKU{{{{i}}}}","productFamily":"Compute Instance","attributes":{"servicecode":"AmazonEC2",
                "locationType":"AWS Region","regionCode":"us-east-1","instanceType":"{{{{type}}}}","tenancy":"Shared","operatingSystem":"Linux",
                "licenseModel":"No License required","capacitystatus":"Used","marketoption":"OnDemand","usagetype":"BoxUsage:{{{{type}}}}","operation":"RunInstances"}}
                """);
        }

        yield return "},\"terms\":{\"OnDemand\":{";
        for (var i = 0; i < Products; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $$$$"""
                {{{{(i == 0 ? "" : ",")}}}}"SKU{{{{i}}}}":{"SKU{{{{i}}}}.T":{"effectiveDate":"2026-07-01T00:00:00Z","priceDimensions":{"SKU{{{{i}}}}.T.R":
                {"unit":"Hrs","appliesTo":[],"pricePerUnit":{"USD":"1.0060000000"}}},"termAttributes":{}}}
                """);
        }

        yield return "}}}";
    }

    /// <summary>Makes its text as it is read, and looks at the heap now and then.</summary>
    private sealed class SyntheticStream(IEnumerable<string> parts) : Stream
    {
        private const long Look = 8 * 1024 * 1024;

        private readonly IEnumerator<string> _parts = parts.GetEnumerator();
        private ReadOnlyMemory<byte> _rest;
        private long _length;
        private long _nextLook;

        public long LargestLiveBytes { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_rest.IsEmpty)
            {
                if (!_parts.MoveNext())
                {
                    return 0;
                }

                _rest = Encoding.UTF8.GetBytes(_parts.Current);
            }

            if (_length >= _nextLook)
            {
                LargestLiveBytes = Math.Max(LargestLiveBytes, GC.GetTotalMemory(forceFullCollection: true));
                _nextLook += Look;
            }

            var taken = Math.Min(count, _rest.Length);
            _rest[..taken].CopyTo(buffer.AsMemory(offset));
            _rest = _rest[taken..];
            _length += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
