namespace Amazon.EC2.Model;

/// <summary>GPUs of an instance type.</summary>
public class GpuInfo
{
    public List<GpuDeviceInfo> Gpus { get; set; }

    public int? TotalGpuMemoryInMiB { get; set; }
}
