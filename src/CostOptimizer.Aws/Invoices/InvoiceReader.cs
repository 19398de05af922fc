using System.Globalization;
using System.Text.Json;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Invoices;

/// <summary>
/// Reads one export into sums. Effective cost: of usage under a reservation or a Savings Plan its amortized part, of other usage what it cost, and
/// of commitments what was not used. Negations and purchases say the same money again and are passed over.
/// </summary>
/// <remarks>AWS Data Exports user guide, "Understanding your amortized reservation data" and "Understanding Savings Plans"; FOCUS 1.2, EffectiveCost.</remarks>
internal sealed class InvoiceReader(FleetLookup fleets, InvoiceSums sums)
{
    private readonly string _fleetTag = string.Concat(fleets.FleetTag.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
    private readonly Dictionary<string, Currency> _currencies = new(StringComparer.Ordinal);
    private string _lastStamp = "";
    private DateTime _lastInstant;

    /// <param name="file">For messages.</param>
    /// <exception cref="InvoiceFormatException">A row cannot be read.</exception>
    public void Read(TextReader reader, string file, CancellationToken cancellationToken)
    {
        var rows = new CsvScanner(reader, file);
        if (!rows.Read())
        {
            return; // An export of a period without charges.
        }

        var columns = InvoiceColumns.Of(rows, _fleetTag);
        var count = rows.Count;
        while (rows.Read())
        {
            if ((rows.Line & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (rows.Count != count)
            {
                throw rows.Fault("1", string.Create(CultureInfo.InvariantCulture, $"the row has {rows.Count} fields and the heading {count}; export it again."));
            }

            Add(rows, columns);
        }
    }

    private void Add(CsvScanner rows, InvoiceColumns columns)
    {
        if ((columns.IsFocus ? OfFocus(rows, columns) : OfCur(rows, columns)) is not var (kind, cost) || cost == 0m)
        {
            return;
        }

        var (from, to) = (Instant(rows, columns.Start, "start of the charge"), Instant(rows, columns.End, "end of the charge"));
        if (to < from)
        {
            throw rows.Fault("end of the charge", $"it ends before it starts; export it again.");
        }

        sums.Add(from, to, kind is InvoiceKind.Instances or InvoiceKind.OtherUsage ? FleetOf(rows, columns) : null, kind, CurrencyOf(rows, columns), cost);
    }

    private static (InvoiceKind Kind, decimal Cost)? OfCur(CsvScanner rows, InvoiceColumns columns) => rows[columns.Type] switch
    {
        "Usage" => (UsageKind(rows[columns.UsageType]), Number(rows, columns.Cost, "line_item_unblended_cost")),
        "DiscountedUsage" => (UsageKind(rows[columns.UsageType]), Number(rows, columns.ReservationCost, "reservation_effective_cost")),
        "SavingsPlanCoveredUsage" => (UsageKind(rows[columns.UsageType]), Number(rows, columns.PlanCost, "savings_plan_savings_plan_effective_cost")),
        "SavingsPlanRecurringFee" => (
            InvoiceKind.UnusedCommitment,
            Number(rows, columns.PlanTotal, "savings_plan_total_commitment_to_date") - Number(rows, columns.PlanUsed, "savings_plan_used_commitment")),
        "RIFee" => (
            InvoiceKind.UnusedCommitment,
            Number(rows, columns.ReservationUnusedUpfront, "reservation_unused_amortized_upfront_fee_for_billing_period")
                + Number(rows, columns.ReservationUnusedRecurring, "reservation_unused_recurring_fee")),
        "SavingsPlanNegation" or "SavingsPlanUpfrontFee" or "Fee" => null,
        _ => (InvoiceKind.NoUsage, Number(rows, columns.Cost, "line_item_unblended_cost")),
    };

    private static (InvoiceKind Kind, decimal Cost)? OfFocus(CsvScanner rows, InvoiceColumns columns)
    {
        var cost = Number(rows, columns.Cost, "EffectiveCost");
        return rows[columns.Type] switch
        {
            "Usage" when rows[columns.CommitmentStatus] is "Unused" => (InvoiceKind.UnusedCommitment, cost),
            "Usage" when columns.UsageType >= 0 => (UsageKind(rows[columns.UsageType]), cost),
            "Usage" => (rows[columns.ResourceType].Contains("instance", StringComparison.OrdinalIgnoreCase) ? InvoiceKind.Instances : InvoiceKind.OtherUsage, cost),
            "Purchase" => null,
            _ => (InvoiceKind.NoUsage, cost),
        };
    }

    /// <summary>Hours of instances, EC2's and SageMaker hosting's; the region's prefix comes before the kind.</summary>
    private static InvoiceKind UsageKind(ReadOnlySpan<char> usageType) =>
        usageType.Contains("BoxUsage", StringComparison.Ordinal)
        || usageType.Contains("SpotUsage", StringComparison.Ordinal)
        || usageType.Contains("DedicatedUsage", StringComparison.Ordinal)
        || usageType.Contains("Host:ml.", StringComparison.Ordinal)
            ? InvoiceKind.Instances
            : InvoiceKind.OtherUsage;

    private FleetId? FleetOf(CsvScanner rows, InvoiceColumns columns)
    {
        if (fleets.OfResource(rows[columns.Resource]) is { } found)
        {
            return found;
        }

        var name = columns.FleetTag >= 0 && !rows[columns.FleetTag].IsEmpty ? rows[columns.FleetTag].ToString()
            : columns.Tags >= 0 && rows[columns.Tags].Length > 2 ? Tagged(rows, columns) : null;
        return name is null ? null : fleets.OfTag(rows[columns.Account].ToString(), rows[columns.Region].ToString(), name);
    }

    private string? Tagged(CsvScanner rows, InvoiceColumns columns)
    {
        try
        {
            using var tags = JsonDocument.Parse(rows[columns.Tags].ToString());
            return tags.RootElement.ValueKind == JsonValueKind.Object
                ? tags.RootElement.EnumerateObject().FirstOrDefault(tag => IsFleetTag(tag.Name)) is { Value.ValueKind: JsonValueKind.String } tag ? tag.Value.GetString() : null
                : null;
        }
        catch (JsonException)
        {
            throw rows.Fault(columns.IsFocus ? "Tags" : "resource_tags", "it is no JSON object; export it again.");
        }
    }

    private bool IsFleetTag(string key) => key == fleets.FleetTag || key == $"user_{_fleetTag}" || key == $"user:{fleets.FleetTag}" || key == _fleetTag;

    private Currency CurrencyOf(CsvScanner rows, InvoiceColumns columns)
    {
        var lookup = _currencies.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(rows[columns.Currency], out var known))
        {
            return known;
        }

        var code = rows[columns.Currency].ToString();
        return _currencies[code] = code is { Length: 3 } && code.All(char.IsAsciiLetterUpper)
            ? new Currency(code)
            : throw rows.Fault(columns.IsFocus ? "BillingCurrency" : "line_item_currency_code", "it is no currency code such as USD; export it again.");
    }

    private static decimal Number(CsvScanner rows, int column, string name)
    {
        var text = rows[column];
        return text.IsEmpty ? 0m
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw rows.Fault(name, "it is no number such as 0.526; export it again.");
    }

    /// <summary>Rows come hour by hour: most instants are the one before.</summary>
    private DateTime Instant(CsvScanner rows, int column, string name)
    {
        var text = rows[column];
        if (text.SequenceEqual(_lastStamp))
        {
            return _lastInstant;
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) || instant.Year is < 2006 or > 2200)
        {
            throw rows.Fault(name, "it is no instant such as 2026-03-02T00:00:00Z; export it again.");
        }

        (_lastStamp, _lastInstant) = (text.ToString(), instant);
        return instant;
    }
}
