namespace CostOptimizer.Worker.Serving;

/// <summary>How the program serves when it stays up.</summary>
internal sealed record ServeOptions
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(10);

    /// <summary>Address to listen on; a process that is only a worker answers there for its health. The default is reachable from this machine only.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Worker, Web or both; both by default.</summary>
    public IReadOnlyList<ServeRole>? Roles { get; init; }

    /// <summary>How long jobs that run may go on after the process is told to stop, up to 10 minutes; then they are given back to the queue. 30 seconds by default.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public bool Is(ServeRole role) => Roles is not { Count: > 0 } || Roles.Contains(role);

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Listen, UriKind.Absolute, out var address) || address.Scheme != "http" || address.PathAndQuery != "/")
        {
            yield return $"Serve:Listen is '{Listen}': give an address such as http://127.0.0.1:8080; TLS belongs to a proxy in front.";
        }

        if (DrainTimeout < TimeSpan.Zero || DrainTimeout > LongestDrain)
        {
            yield return $"Serve:DrainTimeout is {DrainTimeout}: give nothing (00:00:00) to {LongestDrain.TotalMinutes} minutes ({LongestDrain}).";
        }
    }
}
