namespace CostOptimizer.Simulator.Estates;

/// <summary>How the CloudWatch agent is set up.</summary>
internal enum AgentKind
{
    /// <summary>Not installed.</summary>
    None,

    /// <summary>Adds InstanceId and InstanceType to every metric.</summary>
    InstanceId,

    /// <summary>As it comes: only the host name tells the instance.</summary>
    Host,
}
