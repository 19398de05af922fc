using Amazon.EC2.Model;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Pagination;

public sealed class PaginatorTests
{
    [Fact]
    public async Task Items_OverTwoPages_StopAtTheEmptyToken()
    {
        var stub = new StubAws()
            .Xml(Page("i-1", "<nextToken>page 2</nextToken>"))
            .Xml(Page("i-2", "<nextToken></nextToken>"));
        using var client = Clients.Ec2(stub);
        var ids = new List<string>();

        await foreach (var reservation in client.Paginators
            .DescribeInstances(new DescribeInstancesRequest { MaxResults = 5 })
            .Reservations.WithCancellation(TestContext.Current.CancellationToken))
        {
            ids.AddRange(reservation.Instances.Select(instance => instance.InstanceId));
        }

        Assert.Equal(["i-1", "i-2"], ids);
        Assert.Equal(2, stub.Requests.Count);
        Assert.DoesNotContain("NextToken", stub.Requests[0].Form, StringComparison.Ordinal);
        Assert.Contains("\nNextToken=page 2\n", stub.Requests[1].Form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_EmptyPageWithToken_GoOn()
    {
        var stub = new StubAws()
            .Json("""{"Accounts":[],"NextToken":"t"}""")
            .Json("""{"Accounts":[{"Id":"1"}]}""");
        using var client = Clients.Organizations(stub);
        var pages = new List<ListAccountsResponse>();

        await foreach (var page in client.Paginators.ListAccounts(new ListAccountsRequest())
            .Responses.WithCancellation(TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }

        Assert.Equal([0, 1], pages.Select(page => page.Accounts.Count));
    }

    [Fact]
    public async Task Items_PageWithoutTheList_AreNone()
    {
        var stub = new StubAws().Json("{}");
        using var client = Clients.Pricing(stub);

        await foreach (var document in client.Paginators.GetProducts(new())
            .PriceList.WithCancellation(TestContext.Current.CancellationToken))
        {
            Assert.Fail(document);
        }

        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task Responses_TokenThatRepeats_IsAnErrorInsteadOfALoop()
    {
        var stub = new StubAws().Json("""{"Endpoints":[],"NextToken":"same"}""");
        using var client = Clients.SageMaker(stub);
        var paginator = client.Paginators.ListEndpoints(new());

        await Assert.ThrowsAsync<AmazonClientException>(() => DrainAsync(paginator.Responses));

        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Responses_ReadTwice_AreRefused()
    {
        var stub = new StubAws().Json("{}");
        using var client = Clients.CloudWatch(stub);
        var paginator = client.Paginators.ListMetrics(new());
        await DrainAsync(paginator.Responses);

        await Assert.ThrowsAsync<InvalidOperationException>(() => DrainAsync(paginator.Responses));
    }

    private static async Task DrainAsync<T>(IPaginatedEnumerable<T> pages)
    {
        await foreach (var _ in pages.WithCancellation(TestContext.Current.CancellationToken))
        {
        }
    }

    private static string Page(string id, string token) =>
        $"""
        <DescribeInstancesResponse><reservationSet><item><instancesSet><item><instanceId>{id}</instanceId></item>
        </instancesSet></item></reservationSet>{token}</DescribeInstancesResponse>
        """;
}
