using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Savings;

/// <summary>How long realised savings are measured, and where invoices are read.</summary>
public sealed record SavingsOptions
{
    public const string SectionName = "Savings";

    /// <summary>With which the name of a bucket begins.</summary>
    public const string S3 = "s3://";

    /// <summary>Months for which a saving is measured after its baseline was taken, 1 to 120; 36 by default, as plans look ahead.</summary>
    public int LongestMonths { get; init; } = 36;

    /// <summary>
    /// Where exports of invoices are (CUR 2.0 or FOCUS 1.x, CSV or CSV in gzip): folders, or <c>s3://bucket/prefix</c> with the credentials that the SDK finds. None by
    /// default.
    /// </summary>
    public IReadOnlyList<string> Invoices { get; init; } = [];

    /// <summary>Region of the buckets; us-east-1 by default, where Data Exports are made.</summary>
    public string InvoiceRegion { get; init; } = "us-east-1";

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (LongestMonths is < 1 or > 120)
        {
            yield return $"Savings:LongestMonths is {LongestMonths}: give 1 to 120 months.";
        }

        foreach (var invoices in Invoices.Where(path => path.Trim().Length == 0 || (path.StartsWith(S3, StringComparison.Ordinal) && path.Length == S3.Length)))
        {
            yield return $"Savings:Invoices has '{invoices}': name a folder, or a bucket such as s3://my-exports/cur.";
        }

        if (!Region.IsRegion(InvoiceRegion))
        {
            yield return $"Savings:InvoiceRegion is '{InvoiceRegion}': give a region code such as us-east-1.";
        }
    }
}
