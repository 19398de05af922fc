using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of DiskType; any other text is kept as it came.</summary>
public class DiskType : ConstantClass
{
    public static readonly DiskType Hdd = new("hdd");
    public static readonly DiskType Ssd = new("ssd");

    public DiskType(string value)
        : base(value)
    {
    }

    public static DiskType FindValue(string value) => FindValue<DiskType>(value);

    public static implicit operator DiskType(string value) => FindValue(value);
}
