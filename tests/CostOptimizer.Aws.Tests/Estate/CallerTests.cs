using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Tests.Support;

namespace CostOptimizer.Aws.Tests.Estate;

[Collection(AloneCollection.Name)]
public sealed class CallerTests
{
    [Fact]
    public async Task List_NothingConfigured_ReadsTheCallersOwnAccount()
    {
        await using var aws = await SimulatedAws.StartAsync((options, simulator) =>
        {
            options.Accounts.Clear();
            var caller = simulator.Estate.Account("444455556666")!;
            Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", caller.AccessKeyId);
            Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", caller.SecretAccessKey);
        });
        try
        {
            var listing = await aws.Get<IEstateDirectory>().ListAsync(AnalysisScope.Everything, TestContext.Current.CancellationToken);

            // Its enabled regions, from DescribeRegions.
            Assert.Equal(
                ["444455556666/eu-west-1", "444455556666/us-east-1", "444455556666/us-west-2"],
                listing.Partitions.Select(partition => partition.Name));
        }
        finally
        {
            Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", null);
            Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", null);
        }
    }
}
