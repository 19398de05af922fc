using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Invoices;

/// <summary>
/// Where an export has what, found by the names of its heading: CUR 2.0 and the older CUR (whose names have slashes and capitals), or FOCUS 1.x. -1
/// for a column that the export lacks.
/// </summary>
/// <remarks>AWS Data Exports user guide, table dictionaries of COST_AND_USAGE_REPORT and FOCUS.</remarks>
internal sealed record InvoiceColumns
{
    public required bool IsFocus { get; init; }

    public int Account { get; private init; } = -1;

    public int Currency { get; private init; } = -1;

    public int Start { get; private init; } = -1;

    public int End { get; private init; } = -1;

    public int Type { get; private init; } = -1;

    public int UsageType { get; private init; } = -1;

    public int Resource { get; private init; } = -1;

    public int ResourceType { get; private init; } = -1;

    public int Region { get; private init; } = -1;

    public int Tags { get; private init; } = -1;

    /// <summary>Column of the fleet's tag alone, as the older CUR has it.</summary>
    public int FleetTag { get; private init; } = -1;

    /// <summary>Effective cost in FOCUS, unblended cost in CUR; after a private discount where the export has that.</summary>
    public int Cost { get; private init; } = -1;

    public int ReservationCost { get; private init; } = -1;

    public int ReservationUnusedUpfront { get; private init; } = -1;

    public int ReservationUnusedRecurring { get; private init; } = -1;

    public int PlanCost { get; private init; } = -1;

    public int PlanTotal { get; private init; } = -1;

    public int PlanUsed { get; private init; } = -1;

    public int CommitmentStatus { get; private init; } = -1;

    /// <exception cref="InvoiceFormatException">It is no heading of an export, or lacks a column; names it.</exception>
    public static InvoiceColumns Of(CsvScanner heading, string fleetTag)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < heading.Count; index++)
        {
            if (!names.TryAdd(Plain(heading[index].ToString()), index))
            {
                throw heading.Fault(heading[index].ToString(), "the heading names it twice; export it again.");
            }
        }

        return names.ContainsKey("chargecategory") ? Focus(heading, names)
            : names.ContainsKey("lineitemlineitemtype") ? Cur(heading, names, fleetTag)
            : throw heading.Fault("1", "the heading has neither line_item_line_item_type (CUR) nor ChargeCategory (FOCUS): export CUR 2.0 or FOCUS 1.x as CSV.");
    }

    private static InvoiceColumns Focus(CsvScanner heading, Dictionary<string, int> names) => new()
    {
        IsFocus = true,
        Account = Needed(heading, names, "SubAccountId"),
        Currency = Needed(heading, names, "BillingCurrency"),
        Start = Needed(heading, names, "ChargePeriodStart"),
        End = Needed(heading, names, "ChargePeriodEnd"),
        Type = Needed(heading, names, "ChargeCategory"),
        Cost = Needed(heading, names, "EffectiveCost"),
        Resource = Needed(heading, names, "ResourceId"),
        UsageType = Find(names, "x_UsageType"),
        ResourceType = Find(names, "ResourceType"),
        Region = Find(names, "RegionId"),
        Tags = Find(names, "Tags"),
        CommitmentStatus = Find(names, "CommitmentDiscountStatus"),
    };

    private static InvoiceColumns Cur(CsvScanner heading, Dictionary<string, int> names, string fleetTag) => new()
    {
        IsFocus = false,
        Account = Needed(heading, names, "line_item_usage_account_id"),
        Currency = Needed(heading, names, "line_item_currency_code"),
        Start = Needed(heading, names, "line_item_usage_start_date"),
        End = Needed(heading, names, "line_item_usage_end_date"),
        Type = Needed(heading, names, "line_item_line_item_type"),
        UsageType = Needed(heading, names, "line_item_usage_type"),
        Resource = Needed(heading, names, "line_item_resource_id"),
        Region = Find(names, "product_region_code", "product_region"),
        Tags = Find(names, "resource_tags"),
        FleetTag = Find(names, $"resource_tags_user_{fleetTag}", $"resource_tags_{fleetTag}"),
        Cost = Needed(heading, names, "line_item_net_unblended_cost", "line_item_unblended_cost"),
        ReservationCost = Needed(heading, names, "reservation_net_effective_cost", "reservation_effective_cost"),
        ReservationUnusedUpfront = Find(
            names, "reservation_net_unused_amortized_upfront_fee_for_billing_period", "reservation_unused_amortized_upfront_fee_for_billing_period"),
        ReservationUnusedRecurring = Find(names, "reservation_net_unused_recurring_fee", "reservation_unused_recurring_fee"),
        PlanCost = Needed(heading, names, "savings_plan_net_savings_plan_effective_cost", "savings_plan_savings_plan_effective_cost"),
        PlanTotal = Find(names, "savings_plan_total_commitment_to_date"),
        PlanUsed = Find(names, "savings_plan_used_commitment"),
    };

    private static int Needed(CsvScanner heading, Dictionary<string, int> names, params ReadOnlySpan<string> wanted) => Find(names, wanted) is >= 0 and var index
        ? index
        : throw heading.Fault(wanted[^1], "the heading lacks it; include it in the export.");

    private static int Find(Dictionary<string, int> names, params ReadOnlySpan<string> wanted)
    {
        foreach (var name in wanted)
        {
            if (names.TryGetValue(Plain(name), out var index))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>lineItem/UsageStartDate, line_item_usage_start_date and reservation_reservation_a_r_n are spelt alike.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
