using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Alerts.AlertSamples;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Alerts;

public sealed class SavingAlertTests
{
    [Fact]
    public void NewSaving_OverTheThreshold_IsToldWithItsNumbers()
    {
        var alert = Only(AlertKind.NewSaving, Between([Fleet("a", 400m)], [Fleet("a", 400m, 250m)]));

        Assert.Equal((1, "a-g5.xlarge", "run-46"), (alert.Level, alert.RecommendationId, alert.RunId)); // 2.5 × the threshold of 100
        Assert.Equal(AlertFact.Of(AlertFactName.Saving, Money.Usd(250m), AlertUnit.MoneyPerMonth), alert.Facts[0]);
    }

    [Fact]
    public void NewSaving_OfADecidedRecommendation_IsNotTold()
    {
        var now = Fleet("a", 400m, 250m);
        var decisions = new Dictionary<FleetId, Decision> { [now.Fleet.Id] = Decided(now, DecisionKind.Dismissed) };

        Assert.DoesNotContain(Find(Between([Fleet("a", 400m)], [now]) with { Decisions = decisions }), alert => alert.Kind == AlertKind.NewSaving);
    }

    [Fact]
    public void NewSaving_GrownByLessThanALevel_IsTheSameFact()
    {
        Assert.DoesNotContain(Find(Between([Fleet("a", 400m, 110m)], [Fleet("a", 400m, 190m)])), alert => alert.Kind == AlertKind.NewSaving);
        Assert.Equal(1, Only(AlertKind.NewSaving, Between([Fleet("a", 400m, 110m)], [Fleet("a", 400m, 200m)])).Level);
    }

    [Fact]
    public void NewSaving_WithoutARunBefore_IsNotNew() =>
        Assert.DoesNotContain(Find(Between([], [Fleet("a", 400m, 250m)]) with { Before = null }), alert => alert.Kind == AlertKind.NewSaving);

    [Fact]
    public void Saving_ThatShrankOrVanished_SaysWhy()
    {
        var shrank = Only(AlertKind.SavingShrank, Between([Fleet("a", 400m, 200m)], [Fleet("a", 350m, 150m)]));
        var vanished = Only(AlertKind.SavingVanished, Between([Fleet("a", 400m, 200m)], [Fleet("a", 400m)]));

        Assert.Contains(AlertFact.Of(AlertFactName.Reason, "PresentCostChanged"), shrank.Facts);
        Assert.Contains(AlertFact.Of(AlertFactName.Reason, "NoLongerWorthwhile"), vanished.Facts);
    }

    [Fact]
    public void Saving_OfAPartitionThatCouldNotBeRead_HasNotVanished()
    {
        var material = Between([Fleet("a", 400m, 200m)], []);
        var failure = new SourceFailure("111122223333/us-east-1", "list instances", FailureKind.AccessDenied, "Allow ec2:DescribeInstances.");
        var run = material.Run! with { Partitions = [material.Run.Partitions[0] with { Failures = [failure] }] };

        var found = Find(material with { Run = run });

        Assert.DoesNotContain(found, alert => alert.Kind == AlertKind.SavingVanished);
        Assert.Equal("111122223333/us-east-1", found.Single(alert => alert.Kind == AlertKind.MissingData).Subject);
    }

    [Theory]
    [InlineData("111122223333")] // its role cannot be assumed
    [InlineData("us-east-1")] // the region has no prices
    [InlineData("organization")] // the account is not met
    public void Saving_OfAnAccountThatCouldNotBeEntered_HasNotVanished(string where)
    {
        var material = Between([Fleet("a", 400m, 200m)], []);
        var run = material.Run! with
        {
            Partitions = [material.Run.Partitions[0] with { AccountId = "444455556666" }],
            Failures = [new SourceFailure(where, "list regions", FailureKind.AccessDenied, "Let the role be assumed.")],
        };

        var found = Find(material with { Run = run });

        Assert.DoesNotContain(found, alert => alert.Kind == AlertKind.SavingVanished);
        Assert.Equal(where, found.Single(alert => alert.Kind == AlertKind.MissingData).Subject);
    }

    [Fact]
    public void Saving_OfAnAccountThatLeftTheOrganization_HasVanished()
    {
        var material = Between([Fleet("a", 400m, 200m)], []);
        var run = material.Run! with { Partitions = [], Failures = [new SourceFailure("444455556666", "list regions", FailureKind.AccessDenied, "Let the role be assumed.")] };

        Assert.Contains(AlertFact.Of(AlertFactName.Reason, "FleetGone"), Only(AlertKind.SavingVanished, material with { Run = run }).Facts);
    }

    [Theory]
    [InlineData("g5.xlarge", 1, false)] // what was proposed
    [InlineData("p3.2xlarge", 1, true)] // as before
    public void Saving_OfAMoveThatIsSeen_HasNotVanished(string type, int count, bool isTold)
    {
        var now = Fleet("a", 150m);
        now = now with { Fleet = now.Fleet with { TypeName = type, Instances = [.. Enumerable.Repeat(now.Fleet.Instances[0], count)] } };

        var found = Find(Between([Fleet("a", 400m, 250m)], [now]));

        Assert.Equal(isTold, found.Any(alert => alert.Kind == AlertKind.SavingVanished));
    }

    [Fact]
    public void NewSaving_ThatWasToldToBeGone_IsAnotherFactThanBeforeAndOneFactFromThenOn()
    {
        var first = Only(AlertKind.NewSaving, Between([Fleet("a", 400m)], [Fleet("a", 400m, 250m)]));
        var gone = Only(AlertKind.SavingVanished, Between([Fleet("a", 400m, 250m)], [Fleet("a", 400m)]));
        var back = Between([Fleet("a", 400m)], [Fleet("a", 400m, 250m)]) with { Vanished = [gone] };
        var other = Between([Fleet("b", 400m)], [Fleet("b", 400m, 250m)]) with { Vanished = [gone] };

        Assert.NotEqual(first.Key, Only(AlertKind.NewSaving, back).Key);
        Assert.Equal(Only(AlertKind.NewSaving, back).Key, Only(AlertKind.NewSaving, back with { NowUtc = back.NowUtc.AddDays(7) }).Key);
        Assert.Equal(Only(AlertKind.NewSaving, other).Key, Only(AlertKind.NewSaving, other with { Vanished = [] }).Key);
    }
}
