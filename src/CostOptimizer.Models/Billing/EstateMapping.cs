using System.Globalization;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

/// <summary>Turns a document's estate into the simulator's request; what contradicts itself becomes a fault.</summary>
/// <param name="pathOfUsage">Where a usage line stands in the document, when that is not its usage list.</param>
internal sealed class EstateMapping(EstateInput input, HardwareCatalogue catalogue, Faults faults, Func<int, string>? pathOfUsage = null)
{
    private readonly Func<int, string> _pathOfUsage = pathOfUsage ?? (index => Path("usage", index));
    private readonly Dictionary<OfferingKey, (HourlyRate Rate, string Path)> _onDemand = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <returns>Meaningless when faults were added.</returns>
    public BillingRequest Map()
    {
        if (input.Window.FromUtc.Ticks % TimeSpan.TicksPerHour != 0)
        {
            faults.Add("$.window.fromUtc", Instants.Text(input.Window.FromUtc), "give the start of an hour");
        }

        var usage = input.Usage.Index().Select(line => Usage(line.Item, _pathOfUsage(line.Index))).ToList();
        var reservations = input.CapacityReservations.Index().Select(entry => Reservation(entry.Item, Path("capacityReservations", entry.Index))).ToList();
        var plans = new PlanMapping(input, faults, _pathOfUsage);
        return new BillingRequest(
            input.Window.FromUtc,
            input.Window.Hours,
            usage,
            _onDemand.ToDictionary(pair => pair.Key, pair => pair.Value.Rate),
            [.. input.ReservedInstances.Index().Select(entry => Reserved(entry.Item, Path("reservedInstances", entry.Index)))],
            [.. input.SavingsPlans.Index().Select(entry =>
            {
                TakeId(entry.Item.Id, Path("savingsPlans", entry.Index));
                return plans.Map(entry.Item, Path("savingsPlans", entry.Index));
            })],
            reservations,
            Sharing(),
            input.PrivateDiscount,
            Flexibility())
        {
            Loop = (count, body) => Parallel.For(0, count, body),
            CapacityBlocks = [.. input.CapacityBlocks.Index().Select(entry => Block(entry.Item, Path("capacityBlocks", entry.Index)))],
        };
    }

    public static string Path(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{index}]");

    private UsageSeries Usage(UsageInput line, string path)
    {
        var currency = new Currency(line.Currency ?? input.Currency);
        var offering = Offerings.Key(line, line.Service);
        Offerings.CheckType(line.Service, line.Type, path, faults);
        Price(offering, new HourlyRate(new Money(line.OnDemandRate, currency)), $"{path}.onDemandRate");
        var isSpot = line.Lifecycle == LifecycleName.Spot;
        if (isSpot != line.SpotRate is not null)
        {
            faults.Sentence(isSpot
                ? $"{path}.spotRate is missing: give the spot price of usage with lifecycle spot."
                : $"{path}.spotRate is given for lifecycle {Contract.Name(line.Lifecycle.ToString())}: leave it out, or set lifecycle to spot.");
        }

        if (line.Service is not ServiceName.Ec2 && line.Lifecycle != LifecycleName.OnDemand)
        {
            faults.Add($"{path}.lifecycle", Contract.Name(line.Lifecycle.ToString()), $"give onDemand, the only one of {Contract.Name(line.Service.ToString())}");
        }

        CheckRates(line, path);
        CheckBlock(line, offering, path);
        return new UsageSeries(
            line.Key,
            line.Account,
            offering,
            line.Zone,
            line.Lifecycle switch
            {
                LifecycleName.Spot => InstanceLifecycle.Spot,
                LifecycleName.CapacityBlock => InstanceLifecycle.CapacityBlock,
                _ => InstanceLifecycle.OnDemand,
            },
            UsageHours.Of(line, input.Window, path, faults),
            isSpot && line.SpotRate is { } spot ? new HourlyRate(new Money(spot, currency)) : null);
    }

    private void CheckRates(UsageInput line, string path)
    {
        foreach (var (index, rate) in line.SavingsPlanRates.Index())
        {
            var fits = line.Service switch
            {
                ServiceName.SageMaker => rate.Kind == PlanKindName.SageMaker,
                ServiceName.Ec2 => rate.Kind != PlanKindName.SageMaker,
                _ => rate.Kind == PlanKindName.Compute,
            };
            if (!fits)
            {
                faults.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{path}.savingsPlanRates[{index}].kind"),
                    Contract.Name(rate.Kind.ToString()),
                    $"give a kind of plan that covers {Contract.Name(line.Service.ToString())}");
            }

            if (rate.Plan is { } plan && input.SavingsPlans.All(owned => owned.Id != plan))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path}.savingsPlanRates[{index}].plan"), $"'{plan}'", "give the id of one of savingsPlans, or leave it out for every plan of the kind");
            }
        }
    }

    /// <returns>Which line no block holds: its window or the blocks' terms say something else than its lifecycle.</returns>
    public string Unpriced(UnknownPrice price)
    {
        var line = input.Usage.Index().FirstOrDefault(line => line.Item.Lifecycle == LifecycleName.CapacityBlock && Offerings.Key(line.Item, line.Item.Service) == price.Offering);
        return line.Item is null
            ? price.Reason
            : $"{_pathOfUsage(line.Index)}.lifecycle is capacityBlock: {price.Reason.TrimEnd('.')} in the window from {Instants.Text(input.Window.FromUtc)}; give capacityBlocks whose count and term hold it, or mend $.window.";
    }

    /// <summary>A block is prepaid: usage that no block holds would cost nothing.</summary>
    private void CheckBlock(UsageInput line, OfferingKey offering, string path)
    {
        if (line.Lifecycle == LifecycleName.CapacityBlock
            && !input.CapacityBlocks.Any(block => block.Account == line.Account && block.Zone == line.Zone && Offerings.Key(block, ServiceName.Ec2) == offering))
        {
            faults.Add($"{path}.lifecycle", "capacityBlock", $"give a capacityBlocks entry of account {line.Account}, type {line.Type} and zone {line.Zone ?? "(none)"}, or another lifecycle");
        }
    }

    private void Price(OfferingKey offering, HourlyRate rate, string path)
    {
        if (!_onDemand.TryAdd(offering, (rate, path)) && _onDemand[offering].Rate != rate)
        {
            faults.Add(path, rate.ToString(), $"give {_onDemand[offering].Rate}, the price of the same offering at {_onDemand[offering].Path}");
        }
    }

    private CapacityReservation Reservation(CapacityReservationInput reservation, string path)
    {
        TakeId(reservation.Id, path);
        Offerings.CheckType(ServiceName.Ec2, reservation.Type, path, faults);
        var offering = Offerings.Key(reservation, ServiceName.Ec2);
        if (reservation.OnDemandRate is { } rate)
        {
            Price(offering, new HourlyRate(new Money(rate, new Currency(reservation.Currency ?? input.Currency))), $"{path}.onDemandRate");
        }
        else if (!_onDemand.ContainsKey(offering))
        {
            faults.Missing($"{path}.onDemandRate", $"give the on-demand price of {reservation.Type}, which no usage line has either");
        }

        var (start, end) = (reservation.StartUtc ?? input.Window.FromUtc, reservation.EndUtc);
        CheckTerm(start, end, path);
        return new CapacityReservation(reservation.Id, reservation.Account, offering, reservation.Zone, reservation.Count, start, end);
    }

    private ReservedInstance Reserved(ReservedInstanceInput reserved, string path)
    {
        TakeId(reserved.Id, path);
        Offerings.CheckType(ServiceName.Ec2, reserved.Type, path, faults);
        if (reserved is { Upfront: 0m, Hourly: 0m })
        {
            faults.Sentence($"{path} has upfront 0 and hourly 0: give what the reservation costs.");
        }

        var (start, end) = Instants.Term(reserved.StartUtc, reserved.EndUtc, reserved.TermYears, input.Window);
        CheckTerm(start, end, path);
        var currency = new Currency(reserved.Currency ?? input.Currency);
        return new ReservedInstance(
            reserved.Id,
            reserved.Account,
            new Region(reserved.Region),
            reserved.Type,
            reserved.Count,
            reserved.Class == ReservedClassName.Convertible,
            reserved.Zone,
            Offerings.Operation(reserved.Platform),
            reserved.Tenancy.ToString().ToLowerInvariant(),
            PlanMapping.Payment(reserved.Payment),
            new Money(reserved.Upfront, currency),
            new HourlyRate(new Money(reserved.Hourly, currency)),
            start,
            end);
    }

    private CapacityBlock Block(CapacityBlockInput block, string path)
    {
        TakeId(block.Id, path);
        Offerings.CheckType(ServiceName.Ec2, block.Type, path, faults);
        CheckTerm(block.StartUtc, block.EndUtc, path);
        return new CapacityBlock(
            block.Id,
            block.Account,
            Offerings.Key(block, ServiceName.Ec2),
            block.Zone,
            block.Count,
            new Money(block.Upfront, new Currency(block.Currency ?? input.Currency)),
            block.StartUtc,
            block.EndUtc);
    }

    private void CheckTerm(DateTime start, DateTime? end, string path)
    {
        if (end <= start)
        {
            faults.Add($"{path}.endUtc", Instants.Text(end.Value), $"give an instant after the start, {Instants.Text(start)}");
        }
    }

    private void TakeId(string id, string path)
    {
        if (!_ids.TryAdd(id, path))
        {
            faults.Add($"{path}.id", $"'{id}'", $"give an id of its own, {_ids[id]} has this one");
        }
    }

    private SharingPolicy Sharing()
    {
        var sharing = input.Sharing;
        if (sharing.Mode == SharingMode.Groups == (sharing.Groups.Count == 0))
        {
            faults.Sentence($"$.sharing has mode {Contract.Name(sharing.Mode.ToString())} and {sharing.Groups.Count.ToString(CultureInfo.InvariantCulture)} groups: give groups with mode groups, and only then.");
        }

        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, account) in sharing.Groups.SelectMany(group => group.Accounts, (group, account) => (group, account)))
        {
            if (!groups.TryAdd(account, group.Name))
            {
                faults.Add("$.sharing.groups", $"naming account {account} twice", "put each account into one group");
            }
        }

        return sharing.Mode switch
        {
            SharingMode.Off => SharingPolicy.Off,
            SharingMode.Groups => SharingPolicy.Groups(groups),
            _ => SharingPolicy.All,
        };
    }

    private SizeFlexibility Flexibility()
    {
        var factors = new Dictionary<string, decimal>(SizeFlexibility.PublishedFactors, StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, factor) in input.SizeFlexibility.Factors.Index())
        {
            factors[factor.Size] = factor.Factor;
            if (!own.Add(factor.Size))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"$.sizeFlexibility.factors[{index}].size"), $"\"{factor.Size}\" again", "give each size once");
            }
        }

        return new SizeFlexibility(
            input.SizeFlexibility.InflexibleFamilies?.ToHashSet(StringComparer.Ordinal) ?? catalogue.SizeInflexibleFamilies,
            factors);
    }
}
