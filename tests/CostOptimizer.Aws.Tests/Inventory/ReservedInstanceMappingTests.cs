using Amazon.EC2.Model;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Values;
using Region = CostOptimizer.Core.Fleets.Region;

namespace CostOptimizer.Aws.Tests.Inventory;

public sealed class ReservedInstanceMappingTests
{
    private static readonly EstatePartition Virginia = new(SimulatedAws.Media, new Region("us-east-1"));
    private readonly List<string> _warnings = [];

    // Trap 8: as a recorded answer has it, usagePrice 0 and 0.0034 among the recurring charges.
    [Fact]
    public void Map_RecordedShape_TakesTheRecurringCharge()
    {
        var mapped = Assert.Single(Map(Recorded()));

        Assert.Equal(HourlyRate.Usd(0.0034m), mapped.Recurring);
        Assert.Equal(Money.Usd(30m), mapped.Upfront);
        Assert.Equal(PaymentOption.PartialUpfront, mapped.Payment);
        Assert.Null(mapped.ZoneId);
    }

    // Trap 9: retired ones are returned too.
    [Fact]
    public void Map_Retired_IsNotOwned()
    {
        var retired = Recorded();
        retired.State = "retired";

        Assert.Empty(Map(retired));
    }

    // Trap 16: the same zone name is another zone in another account.
    [Fact]
    public void Map_ZonalByNameOnly_TakesThisAccountsZoneId()
    {
        var zonal = Recorded();
        (zonal.Scope, zonal.AvailabilityZone) = ("Availability Zone", "us-east-1a");
        var zones = new ZoneIds();
        zones.Learn("999999999999", "us-east-1a", "use1-az6");
        zones.Learn(SimulatedAws.Media.Id, "us-east-1a", "use1-az2");

        Assert.Equal("use1-az2", Assert.Single(new ReservedInstanceMapping(zones).Map([zonal], Virginia, _warnings)).ZoneId);
    }

    [Fact]
    public void Map_WhatCannotBePriced_IsNamedNotGuessed()
    {
        var free = Recorded();
        (free.FixedPrice, free.RecurringCharges) = (0f, []);
        var unreal = Recorded();
        unreal.FixedPrice = float.NaN;
        var strange = Recorded();
        strange.ProductDescription = "BeOS";
        var zoneless = Recorded();
        (zoneless.Scope, zoneless.AvailabilityZone) = ("Availability Zone", "us-east-1z");

        Assert.Empty(Map(free, unreal, strange, zoneless));

        Assert.Collection(
            _warnings,
            warning => Assert.Contains("a commitment is never free", warning, StringComparison.Ordinal),
            warning => Assert.Contains("no amount of money", warning, StringComparison.Ordinal),
            warning => Assert.Contains("'BeOS' is not known", warning, StringComparison.Ordinal),
            warning => Assert.Contains("zone us-east-1z is not known", warning, StringComparison.Ordinal));
    }

    private IReadOnlyList<ReservedInstance> Map(params ReservedInstances[] reservations) =>
        new ReservedInstanceMapping(new ZoneIds()).Map(reservations, Virginia, _warnings);

    private static ReservedInstances Recorded() => new()
    {
        ReservedInstancesId = "32881ecb-6734-4b79-94a0-26c759c2da38",
        InstanceType = "t2.micro",
        InstanceCount = 1,
        ProductDescription = "Linux/UNIX (Amazon VPC)", // Trap 12.
        State = "active",
        Scope = "Region",
        CurrencyCode = "USD",
        FixedPrice = 30f,
        UsagePrice = 0f,
        RecurringCharges = [new RecurringCharge { Amount = 0.0034, Frequency = "Hourly" }],
        OfferingClass = "standard",
        OfferingType = "Partial Upfront",
        InstanceTenancy = "default",
        Start = new DateTime(2026, 2, 23, 0, 0, 0, DateTimeKind.Utc),
        End = new DateTime(2027, 2, 23, 0, 0, 0, DateTimeKind.Utc),
    };
}
