using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Notifications.Buckets;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Notifications.Tests.Buckets;

public sealed class BucketChannelTests
{
    private static readonly BucketOptions Options = new() { Bucket = "reports", Prefix = "costopt/", Region = "eu-west-1" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_EveryFile_IsStoredUnderGroupAndWeek()
    {
        await using var reports = await Reports.CreateAsync();
        using var bucket = new BucketDouble(HttpStatusCode.OK);

        var outcome = await SendAsync(reports, bucket);

        Assert.True(outcome.IsDelivered, outcome.Sentence);
        Assert.Equal(
            ["/reports/costopt/finance/2026-W46/weekly.html", "/reports/costopt/finance/2026-W46/weekly.txt", "/reports/costopt/finance/2026-W46/weekly.xlsx"],
            bucket.Stored.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bucket.Stored["/reports/costopt/finance/2026-W46/weekly.xlsx"]);
    }

    [Fact]
    public async Task Send_Forbidden_IsTriedAgainAndNamesThePermission()
    {
        await using var reports = await Reports.CreateAsync();
        using var bucket = new BucketDouble(HttpStatusCode.Forbidden);

        var outcome = await SendAsync(reports, bucket);

        Assert.Equal((false, false), (outcome.IsDelivered, outcome.IsFinal));
        Assert.Contains("allow s3:PutObject on reports/costopt/finance/2026-W46/*", outcome.Sentence, StringComparison.Ordinal);
    }

    private static async Task<DeliveryOutcome> SendAsync(Reports reports, BucketDouble bucket)
    {
        var archive = reports.Services.GetRequiredService<IWeeklyArchive>();
        var report = Reports.Report();
        await archive.TryAddAsync(report, Reports.Contents, [], Cancellation);
        using var client = new AmazonS3Client(
            new BasicAWSCredentials("key", "secret"), new AmazonS3Config { ServiceURL = bucket.Address, AuthenticationRegion = "eu-west-1", ForcePathStyle = true, MaxErrorRetry = 0 });
        return await new BucketChannel(archive, Options, new Lazy<IAmazonS3>(client)).SendAsync(
            new Delivery("d", BucketChannel.ChannelName, "reports", report.Id, "", report.CreatedAtUtc), Cancellation);
    }

    /// <summary>Takes objects over HTTP, or refuses them.</summary>
    private sealed class BucketDouble : IDisposable
    {
        private readonly HttpListener _listener = new();

        public BucketDouble(HttpStatusCode answer)
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
            }

            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = ServeAsync(answer);
        }

        public string Address { get; }

        /// <summary>Media types by path.</summary>
        public ConcurrentDictionary<string, string?> Stored { get; } = new();

        public void Dispose() => _listener.Close();

        private async Task ServeAsync(HttpStatusCode answer)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    await context.Request.InputStream.CopyToAsync(Stream.Null, Cancellation);
                    if (answer == HttpStatusCode.OK)
                    {
                        Stored[context.Request.Url!.AbsolutePath] = context.Request.ContentType;
                    }

                    context.Response.StatusCode = (int)answer;
                    context.Response.Close();
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
