using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Alerts.AlertSamples;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Alerts;

public sealed class CommitmentAlertTests
{
    [Fact]
    public void Commitment_ThatEnds_IsToldAgainAMonthAndAWeekBefore()
    {
        Alert At(int days)
        {
            var material = Between([], []);
            var owned = material.Run!.ReservedInstances[0] with { EndUtc = Monday.AddDays(days) };
            return Only(AlertKind.CommitmentExpiring, material with { Run = material.Run with { ReservedInstances = [owned] } });
        }

        Assert.Equal([0, 1, 2], ((int[])[60, 30, 7]).Select(days => At(days).Level));
        Assert.Equal("USD", At(60).Facts.Single(fact => fact.Name == AlertFactName.PaidPerMonth).Currency);
    }

    [Fact]
    public void Commitments_UnusedOrAboutToBe_AreTold()
    {
        var total = Total(400m, 800m, 100m) with { CommitmentUtilization = new Ratio(0.55m), UnusedCommitmentsAfter = Money.Usd(273m) };
        var material = Between([], []);
        var found = Find(material with { Run = material.Run! with { Plan = new EstatePlan([], [total]) } });

        Assert.Equal(2, found.Single(alert => alert.Kind == AlertKind.CommitmentsUnderused).Level); // a quarter below 0.8
        Assert.Equal(1, found.Single(alert => alert.Kind == AlertKind.CommitmentsStranded).Level); // 200 more than the 73 of now
    }

    [Fact]
    public void Commitment_WhoseUseIsKnown_IsToldByItself()
    {
        CommitmentUse[] uses =
        [
            new("ri-1", "g5.xlarge", Money.Usd(730m), Money.Usd(328.50m), Money.Usd(328.50m)), // 55 % used
            new("sp-1", "p3", Money.Usd(730m), Money.Usd(73m), Money.Usd(273m)), // 90 % used; 200 more go unused once what was accepted has moved
            new("sp-2", "g4dn", Money.Usd(730m), Money.Usd(0m), Money.Usd(50m)),
        ];

        var found = Find(Between([], []) with { Commitments = uses });

        var unused = found.Single(alert => alert.Kind == AlertKind.CommitmentsUnderused);
        Assert.Equal(("ri-1", 2), (unused.Subject, unused.Level)); // a quarter below 0.8
        Assert.Contains(AlertFact.Of(AlertFactName.Utilization, 0.55m, AlertUnit.Share), unused.Facts);
        var stranded = found.Single(alert => alert.Kind == AlertKind.CommitmentsStranded);
        Assert.Equal(("sp-1", 1), (stranded.Subject, stranded.Level)); // twice the threshold of 100
        Assert.Contains(AlertFact.Of(AlertFactName.UnusedAfter, Money.Usd(273m), AlertUnit.MoneyPerMonth), stranded.Facts);
        Assert.DoesNotContain(stranded.Facts, fact => fact.Name == AlertFactName.MayAlsoServe);
    }

    [Fact]
    public void Commitment_ThatMayServeWhatNobodyReads_IsToldWithItsBound()
    {
        var use = new CommitmentUse("sp-1", "ComputeSavingsPlan", Money.Usd(730m), Money.Usd(328.50m), Money.Usd(328.50m)) { MayAlsoServe = CommitmentUse.UnreadServicesOf(CommitmentKind.ComputeSavingsPlan) };

        var alert = Only(AlertKind.CommitmentsUnderused, Between([], []) with { Commitments = [use] });

        Assert.Equal("AWS Fargate, AWS Lambda", alert.Facts.Single(fact => fact.Name == AlertFactName.MayAlsoServe).Text);
    }

    [Theory]
    [InlineData(null, false, 2)]
    [InlineData("444455556666", false, 0)] // nobody could enter the account
    [InlineData("us-east-1", false, 0)] // the region has no prices
    [InlineData(null, true, 0)] // a fleet's cost is unknown
    public void Commitments_AsAWhole_AreToldOnlyWhenAllOfTheEstateIsKnown(string? unread, bool isUnpriced, int told)
    {
        var total = Total(400m, 800m, 100m) with { CommitmentUtilization = new Ratio(0.55m), UnusedCommitmentsAfter = Money.Usd(273m) };
        var fleet = Fleet("a", 400m);
        var material = Between([], []);
        var run = material.Run! with
        {
            Failures = unread is null ? [] : [new SourceFailure(unread, "list regions", FailureKind.AccessDenied, "Allow it.")],
            Plan = new EstatePlan([isUnpriced ? fleet with { Costs = null } : fleet], [total]),
        };

        Assert.Equal(told, Find(material with { Run = run }).Count(alert => alert.Kind is AlertKind.CommitmentsUnderused or AlertKind.CommitmentsStranded));
    }
}
