using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The pages of one ListAccounts request, or what stands on them.</summary>
public interface IListAccountsPaginator : IPaginator<ListAccountsResponse>
{
    IPaginatedEnumerable<ListAccountsResponse> Responses { get; }

    IPaginatedEnumerable<Account> Accounts { get; }
}
