namespace Amazon.EC2.Model;

/// <summary>Memory of one FPGA.</summary>
public class FpgaDeviceMemoryInfo
{
    public int? SizeInMiB { get; set; }
}
