namespace CostOptimizer.Aws.Configuration;

/// <summary>
/// How AWS is reached: section <c>Aws</c>. Everything is optional; with nothing set, the SDK's default credentials read
/// their own account in every enabled region.
/// </summary>
public sealed class AwsOptions
{
    public const string SectionName = "Aws";

    /// <summary>Accounts to read; empty means the organization's, or the caller's own.</summary>
    public List<AwsAccountOptions> Accounts { get; set; } = [];

    /// <summary>Whether Organizations is asked for further accounts; false by default.</summary>
    public bool DiscoverOrganization { get; set; }

    /// <summary>Configured account whose credentials list the organization; empty means the default credentials.</summary>
    public string? OrganizationAccount { get; set; }

    /// <summary>Name of the role assumed in discovered accounts.</summary>
    public string OrganizationRoleName { get; set; } = "CostOptimizerReader";

    /// <summary>External id that goes with <see cref="OrganizationRoleName"/>; empty means none.</summary>
    public string? OrganizationExternalId { get; set; }

    /// <summary>Regions to read where an account names none; empty means every enabled region.</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>One address for every service; empty leaves it to the SDK and its <c>AWS_ENDPOINT_URL…</c> variables.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Root of the bulk price files; empty means <see cref="ServiceUrl"/>, else the partition's public host.</summary>
    public string? PriceListRoot { get; set; }

    /// <summary>Requests under way at once, 1 to 64; 16 by default.</summary>
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>Longest wait for one answer, 1 second to 10 minutes; 1 minute by default.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Attempts per request including the first, 1 to 10; 5 by default.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Commercial account that reads the price list of GovCloud, which has no Pricing API of its own.</summary>
    public string? PriceListReaderAccount { get; set; }

    /// <summary>Price files used instead of the Pricing API, one entry a region.</summary>
    public List<OfferFileOptions> OfferFiles { get; set; } = [];

    public AwsMetricOptions Metrics { get; set; } = new();

    /// <summary>Every fault of these settings, each a sentence that names setting, value and fix; empty when sound.</summary>
    public IReadOnlyList<string> Validate() => [.. AwsOptionsRules.Faults(this)];
}
