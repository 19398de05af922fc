namespace AwsSdk.Protocols;

/// <summary>One host that serves a whole partition, and the region its requests are signed for.</summary>
public sealed record GlobalHost(string Host, string SigningRegion);
