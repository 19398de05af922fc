using System.IO.Compression;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Aws.Invoices;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Tests.Invoices;

public sealed class S3InvoiceSourceTests
{
    private const string Cur = """
        lineItem/LineItemType,lineItem/UnblendedCost,lineItem/UsageType,lineItem/ResourceId,lineItem/UsageAccountId,lineItem/CurrencyCode,lineItem/UsageStartDate,lineItem/UsageEndDate,product/region,reservation/EffectiveCost,savingsPlan/SavingsPlanEffectiveCost
        Usage,3.06,BoxUsage:p3.2xlarge,i-1,111122223333,USD,2026-03-09T00:00:00Z,2026-03-09T01:00:00Z,us-east-1,,

        """;

    private static readonly FleetId Tts = new("111122223333/us-east-1/tts");
    private static readonly FleetLookup Fleets = new(new Dictionary<string, FleetId> { ["i-1"] = Tts }, new HashSet<FleetId> { Tts }, "costopt:fleet");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_ExportsOnTwoPages_AreReadSignedAndOnlyBelowThePrefix()
    {
        using var s3 = new S3Double();
        s3.Objects["/billing/cur/part-1.csv"] = (Encoding.UTF8.GetBytes(Cur), "text/csv");
        s3.Objects["/billing/cur/part-2.csv.gz"] = (Zipped(Cur.Replace("3.06", "0.94", StringComparison.Ordinal)), "application/gzip");
        s3.Objects["/billing/other/part-3.csv"] = (Encoding.UTF8.GetBytes(Cur), "text/csv");

        var invoice = (await ReadAsync(s3, S3Double.SecretKey))!;

        Assert.Equal(4.00m, invoice.Amounts.Sum(amount => amount.Cost.Amount)); // 3.06 + 0.94
        Assert.All(invoice.Amounts, amount => Assert.Equal(Tts, amount.Fleet));
        Assert.Equal(("s3://billing/cur", 2), (invoice.Source, invoice.Files));
        Assert.Equal(["GET /billing", "GET /billing", "GET /billing/cur/part-1.csv", "GET /billing/cur/part-2.csv.gz"], s3.Signed.Select(request => request.TrimEnd('/')).Order(StringComparer.Ordinal));
        Assert.Empty(s3.Unsigned);
    }

    [Fact]
    public async Task Read_SignedWithAnotherSecret_IsAFailureThatNamesThePermissions()
    {
        using var s3 = new S3Double();

        var failure = await Assert.ThrowsAsync<SourceException>(() => ReadAsync(s3, "another secret"));

        Assert.Equal("The invoices in s3://billing/cur cannot be read (SignatureDoesNotMatch): allow s3:ListBucket and s3:GetObject there.", failure.Message);
        Assert.NotEmpty(s3.Unsigned);
    }

    private static async Task<Invoice?> ReadAsync(S3Double s3, string secret)
    {
        using var client = new AmazonS3Client(
            new BasicAWSCredentials(S3Double.AccessKey, secret), new AmazonS3Config { ServiceURL = s3.Address, AuthenticationRegion = "us-east-1", ForcePathStyle = true, MaxErrorRetry = 0 });
        return await new S3InvoiceSource(client, "billing", "cur", TimeProvider.System).ReadAsync(Fleets, Cancellation);
    }

    private static byte[] Zipped(string text)
    {
        var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
