namespace AwsSdk.Protocols;

/// <summary>The name a property has on the wire, where the protocol's convention would give another one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
