using System.Globalization;

namespace CostOptimizer.Simulator.Prices;

/// <summary>A region that the simulator has prices for, with its spellings in AWS's price list.</summary>
/// <param name="Location">Label in the price list, such as <c>US East (N. Virginia)</c>.</param>
/// <param name="UsagePrefix">Prefix of EC2 usage types, such as <c>USW2-</c>; empty for us-east-1.</param>
/// <param name="SageMakerPrefix">Prefix of SageMaker usage types; us-east-1 has one there.</param>
/// <param name="ZoneIdPrefix">Start of the region's zone ids, such as <c>use1</c>.</param>
internal sealed record SimulatedRegion(
    string Code,
    string Partition,
    string Currency,
    string Location,
    string UsagePrefix,
    string SageMakerPrefix,
    string ZoneIdPrefix)
{
    /// <summary>Every region with prices.</summary>
    public static IReadOnlyList<SimulatedRegion> All { get; } =
    [
        new("us-east-1", "aws", "USD", "US East (N. Virginia)", "", "USE1-", "use1"),
        new("us-west-2", "aws", "USD", "US West (Oregon)", "USW2-", "USW2-", "usw2"),
        new("eu-west-1", "aws", "USD", "EU (Ireland)", "EU-", "EU-", "euw1"),
        new("ap-northeast-1", "aws", "USD", "Asia Pacific (Tokyo)", "APN1-", "APN1-", "apne1"),
        new("cn-north-1", "aws-cn", "CNY", "China (Beijing)", "CNN1-", "CNN1-", "cnn1"),
    ];

    /// <summary>The region of that code, or null.</summary>
    public static SimulatedRegion? Find(string code) => All.FirstOrDefault(region => region.Code == code);

    /// <summary>Zone name of the reference account: az1 is zone a, az4 is zone d.</summary>
    /// <exception cref="ArgumentException">The id does not belong to this region.</exception>
    public string ZoneName(string zoneId)
    {
        var prefix = ZoneIdPrefix + "-az";
        return zoneId.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(zoneId[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 26
            ? $"{Code}{(char)('a' + number - 1)}"
            : throw new ArgumentException($"'{zoneId}' is not a zone of {Code}.", nameof(zoneId));
    }
}
