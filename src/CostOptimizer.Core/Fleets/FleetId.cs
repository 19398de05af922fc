namespace CostOptimizer.Core.Fleets;

/// <summary>Stable identity of a fleet: account/region/name, for example <c>111122223333/us-east-1/tts-vocoder</c>.</summary>
public readonly record struct FleetId(string Value) : IComparable<FleetId>
{
    public static FleetId Of(string accountId, Region region, string name) => new($"{accountId}/{region.Code}/{name}");

    public int CompareTo(FleetId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
