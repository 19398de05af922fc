using CostOptimizer.Simulator.Prices;

namespace CostOptimizer.Simulator.Estates;

/// <summary>A Savings Plan that an account owns.</summary>
/// <param name="Family">Instance family of an EC2 Instance plan; null for the others.</param>
/// <param name="Region">Region of an EC2 Instance plan; null for the others.</param>
/// <param name="Commitment">Per hour, in the account's currency.</param>
internal sealed record SavingsPlanSpec(
    string Id,
    SavingsPlanType Type,
    string? Family,
    string? Region,
    decimal Commitment,
    string Payment,
    int TermYears,
    DateTimeOffset End)
{
    public DateTimeOffset Start => End.AddDays(-365 * TermYears);

    public string StateAt(DateTimeOffset now) => now < Start ? "queued" : now < End ? "active" : "retired";

    /// <summary>What is paid at the start: all, half or nothing of the term's commitment.</summary>
    public decimal Upfront => Payment switch
    {
        "All Upfront" => Commitment * ReservedRate.HoursPerYear * TermYears,
        "Partial Upfront" => Commitment * ReservedRate.HoursPerYear * TermYears / 2,
        _ => 0m,
    };

    /// <summary>What is paid every hour.</summary>
    public decimal Recurring => Payment switch
    {
        "All Upfront" => 0m,
        "Partial Upfront" => Commitment / 2,
        _ => Commitment,
    };
}
