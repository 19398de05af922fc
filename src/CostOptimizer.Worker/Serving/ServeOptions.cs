namespace CostOptimizer.Worker.Serving;

/// <summary>How the program serves when it stays up.</summary>
internal sealed record ServeOptions
{
    /// <summary>Address to listen on. The default is reachable from this machine only.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Time between the starts of two analyses, a minute to thirty days.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromDays(1);

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Listen, UriKind.Absolute, out var address) || address.Scheme != "http" || address.PathAndQuery != "/")
        {
            yield return $"Serve:Listen is '{Listen}': give an address such as http://127.0.0.1:8080; TLS belongs to a proxy in front.";
        }

        if (Interval < TimeSpan.FromMinutes(1) || Interval > TimeSpan.FromDays(30))
        {
            yield return $"Serve:Interval is {Interval}: give a minute (00:01:00) to thirty days (30.00:00:00).";
        }
    }
}
