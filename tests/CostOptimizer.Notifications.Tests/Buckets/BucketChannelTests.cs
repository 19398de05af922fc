using Amazon.Runtime;
using Amazon.S3;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Notifications.Tests.Buckets;

public sealed class BucketChannelTests
{
    private static readonly BucketOptions Options = new() { Bucket = "reports", Prefix = "costopt/", Region = "eu-west-1" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_EveryFile_IsSignedAndStoredByteForByteUnderGroupAndWeek()
    {
        await using var reports = await Reports.CreateAsync();
        using var bucket = new S3Double();

        var outcome = await SendAsync(reports, bucket, S3Double.SecretKey);

        Assert.True(outcome.IsDelivered, outcome.Sentence);
        Assert.Empty(bucket.Unsigned);
        Assert.Equal(
            ["/reports/costopt/finance/2026-W46/weekly.html", "/reports/costopt/finance/2026-W46/weekly.txt", "/reports/costopt/finance/2026-W46/weekly.xlsx"],
            bucket.Objects.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bucket.Objects["/reports/costopt/finance/2026-W46/weekly.xlsx"].MediaType);
        Assert.All(Reports.Report().Files.Zip(Reports.Contents), file =>
            Assert.Equal(file.Second, bucket.Objects[$"/reports/costopt/finance/2026-W46/{file.First.Document.FileName}"].Content));
    }

    [Fact]
    public async Task Send_RefusedForItsSignature_IsTriedAgainAndNamesThePermission()
    {
        await using var reports = await Reports.CreateAsync();
        using var bucket = new S3Double();

        var outcome = await SendAsync(reports, bucket, "another secret");

        Assert.Equal((false, false), (outcome.IsDelivered, outcome.IsFinal));
        Assert.Contains("allow s3:PutObject on reports/costopt/finance/2026-W46/*", outcome.Sentence, StringComparison.Ordinal);
        Assert.Empty(bucket.Objects);
    }

    private static async Task<DeliveryOutcome> SendAsync(Reports reports, S3Double bucket, string secret)
    {
        var archive = reports.Services.GetRequiredService<IWeeklyArchive>();
        var report = Reports.Report();
        await archive.TryAddAsync(report, Reports.Contents, [], Cancellation);
        using var client = new AmazonS3Client(
            new BasicAWSCredentials(S3Double.AccessKey, secret), new AmazonS3Config { ServiceURL = bucket.Address, AuthenticationRegion = "eu-west-1", ForcePathStyle = true, MaxErrorRetry = 0 });
        return await new BucketChannel(archive, Options, new Lazy<IAmazonS3>(client)).SendAsync(
            new Delivery("d", BucketChannel.ChannelName, "reports", report.Id, "", report.CreatedAtUtc), Cancellation);
    }
}
