namespace Amazon.EC2.Model;

/// <summary>One kind of FPGA.</summary>
public class FpgaDeviceInfo
{
    public int? Count { get; set; }

    public string Manufacturer { get; set; }

    public FpgaDeviceMemoryInfo MemoryInfo { get; set; }

    public string Name { get; set; }
}
