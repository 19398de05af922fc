using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Configuration;

/// <summary>What is particular to each partition (botocore partitions and endpoints; aws-reference 1.1, 1.2).</summary>
internal static class PartitionNames
{
    public static Partition? Parse(string? name) => name switch
    {
        "aws" => Partition.Aws,
        "aws-cn" => Partition.AwsCn,
        "aws-us-gov" => Partition.AwsUsGov,
        "aws-eusc" => Partition.AwsEusc,
        _ => null,
    };

    public static string NameOf(Partition partition) => partition switch
    {
        Partition.AwsCn => "aws-cn",
        Partition.AwsUsGov => "aws-us-gov",
        Partition.AwsEusc => "aws-eusc",
        _ => "aws",
    };

    /// <summary>A region that every account of the partition has.</summary>
    public static string HomeRegion(Partition partition) => partition switch
    {
        Partition.AwsCn => "cn-north-1",
        Partition.AwsUsGov => "us-gov-west-1",
        Partition.AwsEusc => "eusc-de-east-1",
        _ => "us-east-1",
    };

    /// <summary>Where Organizations is.</summary>
    public static string OrganizationsRegion(Partition partition) =>
        partition == Partition.AwsCn ? "cn-northwest-1" : HomeRegion(partition);

    /// <summary>The Pricing API nearest to a region; null where the partition has none.</summary>
    public static string? PricingRegion(Region region) => region.Partition switch
    {
        Partition.AwsCn => "cn-northwest-1",
        Partition.Aws when region.Code.StartsWith("eu-", StringComparison.Ordinal) => "eu-central-1",
        Partition.Aws when region.Code.StartsWith("ap-", StringComparison.Ordinal) => "ap-south-1",
        Partition.Aws => "us-east-1",
        _ => null,
    };

    /// <summary>Region that Savings Plans requests are sent to and signed for; null where there are none.</summary>
    public static string? SavingsPlansRegion(Partition partition) => partition switch
    {
        Partition.Aws => "us-east-1",
        Partition.AwsCn => "cn-north-1",
        _ => null,
    };

    /// <summary>Public host of the bulk price files and the partition's folder in it.</summary>
    public static (string Root, string Folder) BulkFiles(Partition partition) => partition == Partition.AwsCn
        ? ("https://pricing.cn-north-1.amazonaws.com.cn", "cn")
        : ("https://pricing.us-east-1.amazonaws.com", "aws");

    /// <summary>The one currency that the partition's prices are in.</summary>
    public static Currency CurrencyOf(Partition partition) => partition switch
    {
        Partition.AwsCn => Currency.Cny,
        Partition.AwsEusc => new Currency("EUR"),
        _ => Currency.Usd,
    };
}
