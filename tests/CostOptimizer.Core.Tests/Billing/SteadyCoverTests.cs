using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Billing;

/// <summary>What of a bill is taken over from one of the rest alone. That the bills are the same is a property of <see cref="BillingProperties"/>.</summary>
public sealed class SteadyCoverTests
{
    /// <summary>Reservations of two families, and a Compute plan over both.</summary>
    private static readonly BillingRequest Rest = Given.Request(
        [Given.Usage(Given.Linux("m5.large"), 3m), Given.Usage(Given.Linux("g4dn.xlarge"), 5m)],
        (Given.Linux("m5.large"), 0.096m),
        (Given.Linux("g4dn.xlarge"), 0.526m)) with
    {
        ReservedInstances = [Given.Reserved("ri-m5", Given.Linux("m5.large"), 1), Given.Reserved("ri-g4dn", Given.Linux("g4dn.xlarge"), 2)],
        SavingsPlans = [Given.Compute("sp", 0.1m, (Given.Linux("m5.large"), 0.07m), (Given.Linux("g4dn.xlarge"), 0.4m))],
    };

    [Fact]
    public void Beside_UsageOfOneFamily_GoesThroughItsReservationAndThePlanAlone()
    {
        var (work, known, estate, commitments) = Beside(Given.Usage(Given.Linux("m5.large"), 4m, key: "mine"));

        // The same node takes both the rest's usage and this one's.
        Assert.Equal(["ri-m5", "sp"], work.Layers.SelectMany(layer => layer.Commitments).Select(index => commitments[index].Id));
        Assert.Equal(["m5.large"], work.Nodes.Select(node => estate.Nodes[node].Key.Offering.TypeName));

        // Two of five hours are reserved: known, and three are left to the plan.
        Assert.Equal(2m, known.CoveredHours.Sum() / Rest.Hours);
        Assert.Equal([3m], work.Left.OfType<decimal[]>().Select(left => left[0]));
    }

    [Fact]
    public void Beside_UsageThatNoReservationServes_TakesAllReservationsOver()
    {
        var (work, known, _, commitments) = Beside(Given.Usage(Given.Linux("g4dn.xlarge"), 4m, account: Given.OtherAccount, key: "mine"), SharingPolicy.Off);

        Assert.Equal(["sp"], work.Layers.SelectMany(layer => layer.Commitments).Select(index => commitments[index].Id));
        Assert.Equal(3m, known.CoveredHours.Sum() / Rest.Hours); // one m5.large, two g4dn.xlarge
    }

    private static (CoverWork Work, CoverTotals Known, BillingEstate Estate, IReadOnlyList<HeldCommitment> Commitments) Beside(UsageSeries mine, SharingPolicy? sharing = null)
    {
        var rest = Rest with { Sharing = sharing ?? SharingPolicy.All };
        var commitments = HeldCommitment.AllOf(rest, Currency.Usd);
        var alone = Known(BillingEstate.From(rest, Currency.Usd, rest.Usage));
        var steady = new SteadyCover(alone, commitments, CoverRanking.Of(alone.Nodes, commitments, rest.Sharing), rest.Hours);
        var estate = BillingEstate.From(rest, Currency.Usd, [.. rest.Usage, mine]);
        var order = CoverRanking.Of(estate.Nodes, commitments, rest.Sharing);
        var changing = estate.Nodes.Index().Where(node => node.Item.Key == BillingEstate.NodeOf(mine)).Select(node => node.Index);
        var (work, known) = steady.Beside(estate, commitments.Count, order, changing, added: []);
        return (work, known, estate, commitments);
    }

    private static BillingEstate Known(BillingEstate estate) =>
        estate with { Lines = [.. estate.Lines.Select(line => line with { Known = KnownHours.Of(line, Rest.Hours) })] };
}
