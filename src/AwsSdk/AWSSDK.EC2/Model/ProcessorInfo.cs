namespace Amazon.EC2.Model;

/// <summary>Processor of an instance type.</summary>
public class ProcessorInfo
{
    public string Manufacturer { get; set; }

    public List<string> SupportedArchitectures { get; set; }

    public List<string> SupportedFeatures { get; set; }

    public double? SustainedClockSpeedInGhz { get; set; }
}
