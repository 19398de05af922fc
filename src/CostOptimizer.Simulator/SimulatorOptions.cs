using System.Net;

namespace CostOptimizer.Simulator;

/// <summary>What to simulate, and where.</summary>
public sealed record SimulatorOptions
{
    private const int LargestScale = 1000;

    /// <summary>Path of an estate file, or the name of a built-in one; <c>demo</c> by default.</summary>
    public string Estate { get; init; } = "demo";

    /// <summary>Loopback port; 0, the default, takes a free one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 65,535.</exception>
    public int Port
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, IPEndPoint.MaxPort);
            field = value;
        }
    }

    /// <summary>Multiplies instance counts and request rates: 1 (default) to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of that range.</exception>
    public int Scale
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestScale);
            field = value;
        }
    }
    = 1;

    /// <summary>Replaces the estate file's seed; null, the default, keeps it.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether calls are throttled as AWS throttles them; true by default.</summary>
    public bool Throttle { get; init; } = true;

    /// <summary>
    /// The server's clock: checks signatures, ends sessions, fills token buckets. It is also the estate's instant when
    /// the file has no <c>now</c>.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
