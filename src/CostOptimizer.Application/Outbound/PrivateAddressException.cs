namespace CostOptimizer.Application.Outbound;

/// <summary>A call went to a private address. The message names the host and the setting, never the address behind it.</summary>
public sealed class PrivateAddressException(string host)
    : IOException($"The host '{host}' is not on the public internet; if it is meant, add it to Outbound:AllowedPrivateHosts.");
