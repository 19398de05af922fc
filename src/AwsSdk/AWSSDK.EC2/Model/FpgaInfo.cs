namespace Amazon.EC2.Model;

/// <summary>FPGAs of an instance type.</summary>
public class FpgaInfo
{
    public List<FpgaDeviceInfo> Fpgas { get; set; }

    public int? TotalFpgaMemoryInMiB { get; set; }
}
