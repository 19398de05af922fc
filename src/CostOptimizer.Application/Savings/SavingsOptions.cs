namespace CostOptimizer.Application.Savings;

/// <summary>How long realised savings are measured, and where invoices are read.</summary>
public sealed record SavingsOptions
{
    public const string SectionName = "Savings";

    /// <summary>Months for which a saving is measured after its baseline was taken, 1 to 120; 36 by default, as plans look ahead.</summary>
    public int LongestMonths { get; init; } = 36;

    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (LongestMonths is < 1 or > 120)
        {
            yield return $"Savings:LongestMonths is {LongestMonths}: give 1 to 120 months.";
        }
    }
}
