using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record OfferingOutput(
    [property: Description("Service.")] ServiceName Service,
    [property: Description("Region.")] string Region,
    [property: Description("Type or unit.")] string Type,
    [property: Description("Platform.")] string Platform,
    [property: Description("Tenancy.")] TenancyName Tenancy,
    [property: Description("Unit-hours over all accounts, idle reservations included.")] decimal Hours,
    [property: Description("Sum of the lines' uncovered charges.")] decimal UnblendedCost,
    [property: Description("unblendedCost ÷ hours.")] decimal BlendedRate);
