namespace Amazon.EC2.Model;

/// <summary>Whether metrics come every minute.</summary>
public class Monitoring
{
    public MonitoringState State { get; set; }
}
