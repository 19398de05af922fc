namespace CostOptimizer.Aws.Metrics;

/// <summary>What a series tells of its fleet.</summary>
internal enum SeriesRole
{
    /// <summary>How busy devices are: Average for the mean, Maximum for bursts.</summary>
    Busy,

    /// <summary>How busy vCPUs are, and that the instance ran: EC2 itself publishes it for every running instance.</summary>
    Cpu,

    /// <summary>Samples that all instances of an Auto Scaling group published, the terminated ones too.</summary>
    GroupSamples,

    /// <summary>Samples that one instance of the group published: 1 or 5 in five minutes, by its monitoring.</summary>
    MemberSamples,

    /// <summary>Memory in use on a device.</summary>
    Memory,

    Requests,

    Latency,
}
