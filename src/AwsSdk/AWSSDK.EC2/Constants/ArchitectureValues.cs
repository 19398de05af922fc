using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of ArchitectureValues; any other text is kept as it came.</summary>
public class ArchitectureValues : ConstantClass
{
    public static readonly ArchitectureValues I386 = new("i386");
    public static readonly ArchitectureValues X86_64 = new("x86_64");
    public static readonly ArchitectureValues Arm64 = new("arm64");
    public static readonly ArchitectureValues X86_64_mac = new("x86_64_mac");
    public static readonly ArchitectureValues Arm64_mac = new("arm64_mac");

    public ArchitectureValues(string value)
        : base(value)
    {
    }

    public static ArchitectureValues FindValue(string value) => FindValue<ArchitectureValues>(value);

    public static implicit operator ArchitectureValues(string value) => FindValue(value);
}
