namespace CostOptimizer.Worker.Telemetry;

/// <summary>Where traces and metrics go.</summary>
internal sealed record TelemetryOptions
{
    public const string SectionName = "Telemetry";

    /// <summary>OTLP collector (gRPC), such as <c>http://127.0.0.1:4317</c>; empty, the default, sends nothing.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>Text, one line an event, or Json for collectors; Text by default. Both go to stderr.</summary>
    public LogForm Logs { get; init; } = LogForm.Text;

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return $"Telemetry:OtlpEndpoint is '{OtlpEndpoint}': give the collector's address, such as http://127.0.0.1:4317, or leave it empty.";
        }
    }
}
