namespace Amazon.SavingsPlans.Model;

/// <summary>A condition on owned plans.</summary>
public class SavingsPlanFilter
{
    public SavingsPlansFilterName Name { get; set; }

    public List<string> Values { get; set; }
}
