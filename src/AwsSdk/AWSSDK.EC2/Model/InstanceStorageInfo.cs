namespace Amazon.EC2.Model;

/// <summary>Local disks of an instance type.</summary>
public class InstanceStorageInfo
{
    public List<DiskInfo> Disks { get; set; }

    public InstanceStorageEncryptionSupport EncryptionSupport { get; set; }

    public EphemeralNvmeSupport NvmeSupport { get; set; }

    public long? TotalSizeInGB { get; set; }
}
