namespace CostOptimizer.Simulator.Protocols;

/// <summary>A response ready to be sent.</summary>
internal sealed record WireAnswer(int Status, string ContentType, byte[] Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
