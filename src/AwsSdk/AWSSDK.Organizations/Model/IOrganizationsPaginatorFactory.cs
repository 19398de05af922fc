namespace Amazon.Organizations.Model;

/// <summary>Listings of Organizations, page after page.</summary>
public interface IOrganizationsPaginatorFactory
{
    /// <summary>Lists the accounts of the organization.</summary>
    IListAccountsPaginator ListAccounts(ListAccountsRequest request);
}
