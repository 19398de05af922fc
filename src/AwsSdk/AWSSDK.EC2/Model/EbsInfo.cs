namespace Amazon.EC2.Model;

/// <summary>Block storage of an instance type.</summary>
public class EbsInfo
{
    public EbsOptimizedInfo EbsOptimizedInfo { get; set; }

    public EbsOptimizedSupport EbsOptimizedSupport { get; set; }

    public EbsEncryptionSupport EncryptionSupport { get; set; }

    public EbsNvmeSupport NvmeSupport { get; set; }
}
