namespace Amazon.AutoScaling.Model;

/// <summary>Attributes that choose instance types.</summary>
public class InstanceRequirements
{
    public List<string> AcceleratorManufacturers { get; set; }

    public List<string> AcceleratorNames { get; set; }

    public List<string> AcceleratorTypes { get; set; }

    public List<string> AllowedInstanceTypes { get; set; }

    public List<string> CpuManufacturers { get; set; }

    public List<string> ExcludedInstanceTypes { get; set; }

    public List<string> InstanceGenerations { get; set; }
}
