namespace CostOptimizer.Application.Outbound;

/// <summary>Where the program may call by addresses that people give it: webhooks and price files.</summary>
public sealed class OutboundOptions
{
    public const string SectionName = "Outbound";

    /// <summary>Names or IP addresses that may lie in private networks; each is compared whole. None by default.</summary>
    public IList<string> AllowedPrivateHosts { get; set; } = [];

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults() => AllowedPrivateHosts.Index()
        .Where(entry => Uri.CheckHostName(entry.Item.Trim('[', ']')) == UriHostNameType.Unknown)
        .Select(entry => $"Outbound:AllowedPrivateHosts:{entry.Index} is '{entry.Item}': give a host such as hooks.corp.example or 10.0.0.7, without scheme and port.");

    internal bool Allows(string host) => AllowedPrivateHosts.Any(allowed => Bare(allowed).Equals(Bare(host), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string host) => host.Trim('[', ']').TrimEnd('.');
}
