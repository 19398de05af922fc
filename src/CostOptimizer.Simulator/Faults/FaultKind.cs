namespace CostOptimizer.Simulator.Faults;

/// <summary>What goes wrong on purpose.</summary>
public enum FaultKind
{
    /// <summary>The protocol's throttling error.</summary>
    Throttle,

    /// <summary>A 5xx answer.</summary>
    ServerError,

    /// <summary>The answer comes late.</summary>
    Slow,

    /// <summary>The connection breaks half-way through the answer.</summary>
    Cut,

    /// <summary>The answer stops half-way, although the connection says it is whole.</summary>
    Malformed,

    /// <summary>A proxy's HTML page with status 200.</summary>
    Html,

    /// <summary>The caller's token counts as expired.</summary>
    ExpiredToken,

    /// <summary>Metrics are neither listed nor have data.</summary>
    MissingMetrics,

    /// <summary>The server's clock is off.</summary>
    ClockOffset,
}
