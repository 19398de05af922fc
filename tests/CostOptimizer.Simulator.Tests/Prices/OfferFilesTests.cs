using System.Text;
using System.Text.Json;
using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Tests.Prices;

public sealed class OfferFilesTests
{
    [Fact]
    public async Task Find_Indexes_LeadToEveryRegionalFile()
    {
        var offers = await ReadJsonAsync("/offers/v1.0/aws/index.json");
        var regions = await ReadJsonAsync(
            offers.GetProperty("offers").GetProperty("AmazonEC2").GetProperty("currentRegionIndexUrl").GetString()!);
        var urls = regions.GetProperty("regions").EnumerateObject()
            .Select(region => region.Value.GetProperty("currentVersionUrl").GetString()!);

        // The region without a file is listed too, as in AWS's index.
        Assert.Equal([true, true, true, true, false], urls.Select(url => OfferFiles.Find(url) is not null));
    }

    [Fact]
    public async Task Find_RegionalJson_HasTermsOneLevelDeeperAndStrays()
    {
        var file = await ReadJsonAsync("/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.json");
        var products = file.GetProperty("products");
        var onDemand = file.GetProperty("terms").GetProperty("OnDemand");
        var sku = PriceListSku.CodeOf("us-east-1", "BoxUsage:g4dn.xlarge", "RunInstances");

        var attributes = products.GetProperty(sku).GetProperty("attributes");
        Assert.Equal("g4dn.xlarge", attributes.GetProperty("instanceType").GetString());
        var dimensions = onDemand.GetProperty(sku).GetProperty($"{sku}.JRTCKXETXF").GetProperty("priceDimensions");
        var price = dimensions.GetProperty($"{sku}.JRTCKXETXF.6YS6EN2CT7").GetProperty("pricePerUnit");
        Assert.Equal("0.5260000000", price.GetProperty("USD").GetString());
        var withTerms = onDemand.EnumerateObject().Select(term => term.Name).ToHashSet();
        var withProduct = products.EnumerateObject().Select(product => product.Name).ToHashSet();
        Assert.Contains(products.EnumerateObject(), product =>
            product.Value.GetProperty("productFamily").GetString() == "Storage" && !withTerms.Contains(product.Name));
        Assert.Single(withTerms.Except(withProduct));
    }

    [Fact]
    public async Task Find_RegionalCsv_HasFiveLinesThenTheHeader()
    {
        var lines = (await ReadTextAsync("/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.csv")).Split('\n');

        Assert.Equal("\"OfferCode\",\"AmazonEC2\"", lines[4]);
        Assert.StartsWith("\"SKU\",\"OfferTermCode\",\"RateCode\"", lines[5], StringComparison.Ordinal);
        var width = lines[5].Split("\",\"").Length;
        Assert.All(lines[6..^1], line => Assert.Equal(width, line.Split("\",\"").Length));
        var sku = PriceListSku.CodeOf("us-east-1", "BoxUsage:g4dn.xlarge", "RunInstances");
        var row = lines.Single(line => line.StartsWith($"\"{sku}\",\"JRTCKXETXF\"", StringComparison.Ordinal));
        Assert.Contains("\"Hrs\",\"0.5260000000\",\"USD\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ChinaCsv_IsInCny()
    {
        var lines = (await ReadTextAsync("/offers/v1.0/cn/AmazonEC2/current/cn-north-1/index.csv")).Split('\n');

        Assert.All(lines[6..^1], line => Assert.Contains("\"CNY\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Find_PlanFile_HasRatesOfBothPlansWhoseSkusHaveProducts()
    {
        var index = await ReadJsonAsync("/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json");
        Assert.Equal(JsonValueKind.Array, index.GetProperty("regions").ValueKind);
        var file = await ReadJsonAsync(index.GetProperty("regions")[0].GetProperty("versionUrl").GetString()!);
        var products = file.GetProperty("products").EnumerateArray().ToList();
        var terms = file.GetProperty("terms").GetProperty("savingsPlan").EnumerateArray().ToList();

        Assert.Equal(
            products.Select(product => product.GetProperty("sku").GetString()),
            terms.Select(term => term.GetProperty("sku").GetString()));
        Assert.Contains(products, product => product.GetProperty("usageType").GetString() == "ComputeSP:1yrNoUpfront");
        Assert.Contains(products, product => product.GetProperty("usageType").GetString() == "EC2SP:c5.3yrAllUpfront");
    }

    [Theory]
    [InlineData("/offers/v1.0/aws/AmazonEC2/current/cn-north-1/index.json")]
    [InlineData("/offers/v1.0/aws/AmazonS3/current/us-east-1/index.json")]
    [InlineData("/offers/v1.0/aws/AmazonEC2/20200101000000/us-east-1/index.json")]
    [InlineData("/offers/v1.0/../../etc/passwd")]
    [InlineData("/")]
    public void Find_PathWithoutAFile_IsNull(string path) => Assert.Null(OfferFiles.Find(path));

    [Theory]
    [InlineData("/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.json")]
    [InlineData("/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.csv")]
    [InlineData("/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/us-east-1/index.json")]
    public async Task Find_WholeFile_ReachesTheStreamAsynchronouslyInPieces(string path)
    {
        using var stream = new LargestWriteStream();

        await OfferFiles.Find(path)!(stream, TestContext.Current.CancellationToken);

        Assert.InRange(stream.Total, 700_000, 20_000_000);
        Assert.InRange(stream.Largest, 1, 256 * 1024);
    }

    private static async Task<JsonElement> ReadJsonAsync(string path) => JsonElement.Parse(await ReadTextAsync(path));

    private static async Task<string> ReadTextAsync(string path)
    {
        using var stream = new MemoryStream();
        await OfferFiles.Find(path)!(stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class LargestWriteStream : MemoryStream
    {
        public long Total { get; private set; }

        public int Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Total += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("A web server's response must be written asynchronously.");
    }
}
