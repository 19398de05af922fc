namespace Amazon.EC2.Model;

/// <summary>Cores and threads chosen at launch.</summary>
public class CpuOptions
{
    public int? CoreCount { get; set; }

    public int? ThreadsPerCore { get; set; }
}
