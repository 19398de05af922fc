using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Aws.Tests.Estate;

public sealed class AwsEstateDirectoryTests
{
    [Fact]
    public async Task List_ConfiguredAccounts_OrdersAccountsAndRegions()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var listing = await aws.Get<IEstateDirectory>().ListAsync(AnalysisScope.Everything, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "111122223333/eu-west-1", "111122223333/us-east-1", "111122223333/us-west-2",
                "444455556666/eu-west-1", "444455556666/us-east-1", "444455556666/us-west-2", "777788889999/cn-north-1",
            ],
            listing.Partitions.Select(partition => partition.Name));
        Assert.Empty(listing.Failures);
    }

    // Trap 40: pages of at most 20, an empty first page, State without Status.
    [Fact]
    public async Task List_OrganizationWithAnEmptyFirstPage_FindsItsMembers()
    {
        await using var aws = await SimulatedAws.StartAsync((options, simulator) =>
        {
            options.Accounts.RemoveAll(account => account.Id != SimulatedAws.Media.Id);
            options.DiscoverOrganization = true;
            options.OrganizationAccount = SimulatedAws.Media.Id;
            options.Regions = ["us-east-1"];
        });

        var listing = await aws.Get<IEstateDirectory>().ListAsync(new AnalysisScope([], ["us-east-1"]), TestContext.Current.CancellationToken);

        Assert.Equal(["111122223333/us-east-1", "444455556666/us-east-1"], listing.Partitions.Select(partition => partition.Name));
        Assert.Empty(listing.Failures);
    }

    [Fact]
    public async Task List_OneAccountRefusesItsRegions_NamesItAndGoesOn()
    {
        await using var aws = await SimulatedAws.StartAsync((options, simulator) => options.Accounts.ForEach(account => account.Regions = []));
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ExpiredToken, Account = "444455556666", Operation = "DescribeRegions" });

        var listing = await aws.Get<IEstateDirectory>().ListAsync(AnalysisScope.Everything, TestContext.Current.CancellationToken);

        Assert.Equal(["111122223333", "777788889999"], listing.Partitions.Select(partition => partition.Account.Id).Distinct());
        var failure = Assert.Single(listing.Failures);
        Assert.Equal(("444455556666", FailureKind.CredentialsExpired), (failure.Where, failure.Kind));
    }

    [Fact]
    public async Task List_UnknownAccountAskedFor_IsAFailure()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var exception = await Assert.ThrowsAsync<SourceException>(() =>
            aws.Get<IEstateDirectory>().ListAsync(new AnalysisScope(["999999999999"], []), TestContext.Current.CancellationToken));

        Assert.Contains("999999999999", exception.Message, StringComparison.Ordinal);
    }
}
