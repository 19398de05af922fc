namespace CostOptimizer.Jobs.Running;

/// <summary>Why a call that runs here is told to stop.</summary>
internal enum StopReason
{
    None,

    /// <summary>Somebody asked for it.</summary>
    Cancelled,

    /// <summary>This process stops.</summary>
    Draining,

    /// <summary>Another worker took the call over.</summary>
    Lost,
}
