namespace CostOptimizer.Simulator.Estates;

/// <summary>Reserved instances that an account owns.</summary>
/// <param name="ZoneName">Null for a regional reservation.</param>
/// <param name="Payment">As the API spells it, such as <c>No Upfront</c>.</param>
/// <param name="Hourly">Recurring price of one instance, in the account's currency.</param>
/// <param name="Upfront">Fee of one instance, paid once.</param>
internal sealed record ReservedInstanceSpec(
    string Id,
    string Region,
    string Type,
    int Count,
    string? ZoneName,
    string Platform,
    string Tenancy,
    string OfferingClass,
    string Payment,
    int TermYears,
    DateTimeOffset End,
    decimal Hourly,
    decimal Upfront)
{
    public DateTimeOffset Start => End.AddDays(-365 * TermYears);

    public string StateAt(DateTimeOffset now) => now < Start ? "queued" : now < End ? "active" : "retired";
}
