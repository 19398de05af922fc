using System.Text.RegularExpressions;

namespace CostOptimizer.Core.Fleets;

/// <summary>An AWS region code such as <c>eu-west-1</c>, and the partition it belongs to.</summary>
public readonly partial record struct Region
{
    /// <exception cref="ArgumentException">The code matches no partition's pattern (botocore partitions.json).</exception>
    public Region(string code)
    {
        Code = code;
        Partition = PartitionOf(code)
            ?? throw new ArgumentException($"'{code}' is not an AWS region code such as eu-west-1.", nameof(code));
    }

    public string Code { get; }

    public Partition Partition { get; }

    public static bool IsRegion(string? code) => code is not null && PartitionOf(code) is not null;

    public override string ToString() => Code;

    private static Partition? PartitionOf(string code) =>
        CommercialPattern().IsMatch(code) ? Fleets.Partition.Aws
        : code.StartsWith("cn-", StringComparison.Ordinal) && SuffixPattern().IsMatch(code) ? Fleets.Partition.AwsCn
        : code.StartsWith("us-gov-", StringComparison.Ordinal) && SuffixPattern().IsMatch(code) ? Fleets.Partition.AwsUsGov
        : code.StartsWith("eusc-de-", StringComparison.Ordinal) && SuffixPattern().IsMatch(code) ? Fleets.Partition.AwsEusc
        : null;

    [GeneratedRegex(@"^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z0-9]+-[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CommercialPattern();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SuffixPattern();
}
