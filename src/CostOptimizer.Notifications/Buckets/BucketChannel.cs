using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Notifications.Weekly;

namespace CostOptimizer.Notifications.Buckets;

/// <summary>Stores archived weekly reports in an S3 bucket. The same file has the same name, so storing it again changes nothing.</summary>
/// <param name="client">Made when first needed: an installation without a bucket needs no credentials.</param>
internal sealed class BucketChannel(IWeeklyArchive archive, BucketOptions options, Lazy<IAmazonS3> client) : IDeliveryChannel
{
    public const string ChannelName = "s3";

    public string Name => ChannelName;

    public async Task<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!options.IsOn())
        {
            return DeliveryOutcome.Failed($"{BucketOptions.SectionName}:Bucket is not set any more: set it.");
        }

        if (await WeeklyDeliveries.FindAsync(archive, delivery, cancellationToken) is not { } report)
        {
            return DeliveryOutcome.Refused($"The report {delivery.Subject} is not in the archive.");
        }

        try
        {
            foreach (var file in report.Files)
            {
                await StoreAsync(report, file, delivery.Target, cancellationToken);
            }

            return DeliveryOutcome.Delivered(FormattableString.Invariant($"{report.Files.Count} files are stored under {KeyOf(report, "")}"));
        }
        catch (AmazonS3Exception exception)
        {
            return DeliveryOutcome.Failed($"S3 refuses ({(int)exception.StatusCode} {exception.ErrorCode}): allow s3:PutObject on {delivery.Target}/{KeyOf(report, "*")}.");
        }
        catch (Exception exception) when (exception is AmazonClientException or HttpRequestException or IOException or WebException)
        {
            return DeliveryOutcome.Failed($"S3 cannot be reached: {exception.GetBaseException().Message.TrimEnd('.')}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryOutcome.Failed("S3 did not answer in time.");
        }
    }

    private async Task StoreAsync(ArchivedReport report, ArchivedFile file, string bucket, CancellationToken cancellationToken)
    {
        var content = await archive.ReadFileAsync(report.Group, report.Week, file.Document.FileName, cancellationToken) ?? [];
        await client.Value.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = bucket,
                Key = KeyOf(report, file.Document.FileName),
                ContentType = file.Document.MediaType,
                InputStream = new MemoryStream(content, writable: false),
            },
            cancellationToken);
    }

    private string KeyOf(ArchivedReport report, string fileName) => $"{options.Prefix}{report.Group}/{report.Week}/{fileName}";
}
