using CostOptimizer.Simulator.Protocols;

namespace CostOptimizer.Simulator.Serving;

/// <summary>One service: how it is signed, spoken to and what it can do.</summary>
/// <param name="SigningName">In the credential scope, such as <c>monitoring</c>.</param>
/// <param name="IamPrefix">In actions, such as <c>cloudwatch</c>.</param>
/// <param name="BadToken">Error code for a paging token that is not one of ours.</param>
/// <param name="Regions">Where its endpoints are, by partition; null when it is in every region.</param>
internal sealed record ServiceEntry(
    string SigningName,
    string IamPrefix,
    WireProtocol Protocol,
    string BadToken,
    IReadOnlyDictionary<string, string[]>? Regions,
    IReadOnlyDictionary<string, AwsOperation> Operations)
{
    public bool IsServedIn(string partition, string region) =>
        Regions is null || (Regions.TryGetValue(partition, out var regions) && regions.Contains(region));
}
