using CostOptimizer.Application.Analysis;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Calls;

public sealed class PagesTests
{
    // First page to A, A to B, B to A: the page behind B shows the circle and is not given out.
    [Fact]
    public async Task Pages_TokensGoInACircle_EndsAsABadAnswer()
    {
        await using var stub = new StubAws((_, body) => StubAws.Empty(body));
        var session = stub.Services.GetRequiredService<AwsClients>().Session(SimulatedAws.Media, "us-east-1");
        var read = new List<string>();

        var exception = await Assert.ThrowsAsync<SourceException>(async () =>
        {
            var pages = session.PagesAsync(
                "ec2", "DescribeInstances", (_, token, _) => Task.FromResult(token == "A" ? "B" : "A"), page => page, TestContext.Current.CancellationToken);
            await foreach (var page in pages)
            {
                read.Add(page);
            }
        });

        Assert.Equal(FailureKind.BadAnswer, exception.Kind);
        Assert.Equal(["A", "B"], read);
    }
}
