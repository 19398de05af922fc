namespace CostOptimizer.Notifications.Buckets;

/// <summary>Where weekly reports are stored besides the archive: an S3 bucket.</summary>
public sealed record BucketOptions
{
    public const string SectionName = "ReportBucket";

    /// <summary>Name of the bucket; empty by default: then nothing is stored there.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>Before the names of objects, such as <c>costopt/weekly/</c>; empty by default.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The bucket's region, such as <c>eu-west-1</c>.</summary>
    public string Region { get; init; } = "";

    /// <summary>Address of an S3 that is not AWS's; empty by default.</summary>
    public string ServiceUrl { get; init; } = "";

    public bool IsOn() => Bucket.Length > 0;

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (IsOn() && Region.Length == 0)
        {
            yield return $"{SectionName}:Region is empty although {SectionName}:Bucket is set: give the bucket's region, such as eu-west-1.";
        }

        if (ServiceUrl.Length > 0 && !(Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            yield return $"{SectionName}:ServiceUrl is '{ServiceUrl}': give an address that begins with https://, or none.";
        }
    }
}
