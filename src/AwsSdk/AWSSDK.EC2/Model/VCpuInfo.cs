namespace Amazon.EC2.Model;

/// <summary>Virtual processors of an instance type.</summary>
public class VCpuInfo
{
    public int? DefaultCores { get; set; }

    public int? DefaultThreadsPerCore { get; set; }

    public int? DefaultVCpus { get; set; }

    public List<int> ValidCores { get; set; }

    public List<int> ValidThreadsPerCore { get; set; }
}
