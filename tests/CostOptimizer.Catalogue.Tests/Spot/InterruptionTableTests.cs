using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Catalogue.Tests.Spot;

public sealed class InterruptionTableTests
{
    [Fact]
    public void Interruptions_BuiltIn_KnowTheBandOfATypeAndItsDay()
    {
        var band = BuiltInCatalogue.Interruptions().Find(new Region("af-south-1"), "g4dn.xlarge")!;

        Assert.Equal(InterruptionBand.Over20, band.Band); // Spot Instance Advisor of 28 June 2025: above 20 %
        Assert.Equal(new DateTime(2025, 6, 28, 0, 0, 0, DateTimeKind.Utc), band.AsOf);
    }

    [Fact]
    public void Interruptions_UnknownType_SayNothing() =>
        Assert.Null(BuiltInCatalogue.Interruptions().Find(new Region("us-east-1"), "x9.nothing"));
}
