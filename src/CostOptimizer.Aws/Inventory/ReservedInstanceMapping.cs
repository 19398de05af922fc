using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using Ec2Reservation = Amazon.EC2.Model.ReservedInstances;

namespace CostOptimizer.Aws.Inventory;

/// <summary>Reads owned reservations; those that cannot be priced are named, not guessed.</summary>
internal sealed class ReservedInstanceMapping(ZoneIds zoneIds)
{
    public IReadOnlyList<ReservedInstance> Map(IEnumerable<Ec2Reservation> reservations, EstatePartition partition, List<string> warnings) =>
        [.. reservations
            .Where(reservation => reservation.State?.Value == "active")
            .Select(reservation => Map(reservation, partition, warnings))
            .OfType<ReservedInstance>()
            .OrderBy(reservation => reservation.Id, StringComparer.Ordinal)];

    private ReservedInstance? Map(Ec2Reservation reservation, EstatePartition partition, List<string> warnings)
    {
        if (Fault(reservation) is { } fault)
        {
            warnings.Add($"Reserved instance {reservation.ReservedInstancesId} is left out: {fault}.");
            return null;
        }

        var isZonal = reservation.Scope?.Value == "Availability Zone" || !string.IsNullOrEmpty(reservation.AvailabilityZone);
        var zoneId = reservation.AvailabilityZoneId ?? zoneIds.Find(partition.Account.Id, reservation.AvailabilityZone);
        if (isZonal && zoneId is null)
        {
            warnings.Add($"Reserved instance {reservation.ReservedInstancesId} is left out: the id of its zone {reservation.AvailabilityZone} is not known.");
            return null;
        }

        var currency = PriceText.ParseCurrency(reservation.CurrencyCode?.Value) ?? PartitionNames.CurrencyOf(partition.Account.Partition);
        var start = reservation.Start!.Value.ToUniversalTime();
        return new ReservedInstance(
            reservation.ReservedInstancesId,
            partition.Account.Id,
            partition.Region,
            reservation.InstanceType.Value,
            reservation.InstanceCount!.Value,
            IsConvertible: reservation.OfferingClass?.Value == "convertible",
            isZonal ? zoneId : null,
            Platforms.OperationOf(reservation.ProductDescription?.Value)!,
            reservation.InstanceTenancy?.Value ?? OfferingKey.SharedTenancy,
            PaymentOptions.Parse(reservation.OfferingType?.Value)!.Value,
            new Money((decimal)(reservation.FixedPrice ?? 0f), currency),
            new HourlyRate(new Money(Hourly(reservation), currency)),
            start,
            reservation.End?.ToUniversalTime() ?? start.AddSeconds(reservation.Duration ?? 0));
    }

    private static string? Fault(Ec2Reservation reservation) =>
        reservation.InstanceType?.Value is not { Length: > 0 } ? "it names no type"
        : Platforms.OperationOf(reservation.ProductDescription?.Value) is null ? $"its platform '{reservation.ProductDescription?.Value}' is not known"
        : PaymentOptions.Parse(reservation.OfferingType?.Value) is null ? $"its payment option '{reservation.OfferingType?.Value}' is not known"
        : reservation.Start is null || (reservation.End is null && reservation.Duration is null) ? "its term is not stated"
        : reservation.InstanceCount is not > 0 ? "it states no number of instances"
        : !IsAmount(reservation.FixedPrice ?? 0f) || !(reservation.RecurringCharges ?? []).TrueForAll(charge => IsAmount(charge.Amount ?? 0d)) ? "its price is no amount of money"
        : Hourly(reservation) == 0m && (reservation.FixedPrice ?? 0f) == 0f ? "it states no price, and a commitment is never free"
        : null;

    // The SDK hands these prices over as floating point; what a decimal cannot hold is no price.
    private static bool IsAmount(double value) => value is >= 0 and < 1e9;

    // The price of an hour stands in the recurring charges; usagePrice is zero for every reservation sold today.
    private static decimal Hourly(Ec2Reservation reservation) =>
        (reservation.RecurringCharges ?? []).Where(charge => charge.Frequency?.Value is null or "Hourly").Sum(charge => (decimal)(charge.Amount ?? 0d));
}
