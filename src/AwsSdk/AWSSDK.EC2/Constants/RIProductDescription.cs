using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of RIProductDescription; any other text is kept as it came.</summary>
public class RIProductDescription : ConstantClass
{
    public static readonly RIProductDescription LinuxUNIX = new("Linux/UNIX");
    public static readonly RIProductDescription LinuxUNIXAmazonVPC = new("Linux/UNIX (Amazon VPC)");
    public static readonly RIProductDescription Windows = new("Windows");
    public static readonly RIProductDescription WindowsAmazonVPC = new("Windows (Amazon VPC)");

    public RIProductDescription(string value)
        : base(value)
    {
    }

    public static RIProductDescription FindValue(string value) => FindValue<RIProductDescription>(value);

    public static implicit operator RIProductDescription(string value) => FindValue(value);
}
