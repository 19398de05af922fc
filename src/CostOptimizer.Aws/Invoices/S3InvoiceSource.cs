using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Invoices;

/// <summary>Exports in a bucket, read as they arrive: nothing is written to disk.</summary>
internal sealed class S3InvoiceSource(IAmazonS3 s3, string bucket, string prefix, TimeProvider clock) : IInvoiceSource
{
    public string Name => $"s3://{bucket}/{prefix}".TrimEnd('/');

    public async Task<Invoice?> ReadAsync(FleetLookup fleets, CancellationToken cancellationToken)
    {
        try
        {
            return await InvoiceFiles.ReadAsync(Name, await ListAsync(cancellationToken), fleets, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }
        catch (AmazonServiceException exception)
        {
            throw new SourceException(
                exception.ErrorCode is "AccessDenied" or "InvalidAccessKeyId" ? FailureKind.AccessDenied : FailureKind.ServiceError,
                "s3",
                "GetObject",
                $"The invoices in {Name} cannot be read ({exception.ErrorCode}): allow s3:ListBucket and s3:GetObject there.",
                exception);
        }
    }

    private async Task<IReadOnlyList<InvoiceFile>> ListAsync(CancellationToken cancellationToken)
    {
        List<InvoiceFile> files = [];
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken);
            files.AddRange((page.S3Objects ?? []).Select(found => new InvoiceFile(
                found.Key[Math.Min(prefix.Length, found.Key.Length)..].TrimStart('/'),
                found.LastModified?.ToUniversalTime() ?? DateTime.UnixEpoch,
                async token => (await s3.GetObjectAsync(bucket, found.Key, token)).ResponseStream)));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return files;
    }
}
