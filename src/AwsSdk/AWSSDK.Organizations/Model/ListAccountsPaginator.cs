using Amazon.Runtime;
using AwsSdk.Protocols;

namespace Amazon.Organizations.Model;

internal sealed class ListAccountsPaginator(IAmazonOrganizations client, ListAccountsRequest request)
    : TokenPaginator<ListAccountsRequest, ListAccountsResponse>(
        client.ListAccountsAsync, request, r => r.NextToken, (r, token) => r.NextToken = token, r => r.NextToken),
    IListAccountsPaginator
{
    public IPaginatedEnumerable<Account> Accounts =>
        new PaginatedResultKeyResponse<ListAccountsResponse, Account>(this, response => response.Accounts ?? []);
}
