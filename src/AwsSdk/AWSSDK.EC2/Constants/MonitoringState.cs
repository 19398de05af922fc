using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of MonitoringState; any other text is kept as it came.</summary>
public class MonitoringState : ConstantClass
{
    public static readonly MonitoringState Disabled = new("disabled");
    public static readonly MonitoringState Disabling = new("disabling");
    public static readonly MonitoringState Enabled = new("enabled");
    public static readonly MonitoringState Pending = new("pending");

    public MonitoringState(string value)
        : base(value)
    {
    }

    public static MonitoringState FindValue(string value) => FindValue<MonitoringState>(value);

    public static implicit operator MonitoringState(string value) => FindValue(value);
}
