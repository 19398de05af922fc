namespace Amazon.Organizations.Model;

/// <summary>Input of ListAccounts.</summary>
public class ListAccountsRequest : AmazonOrganizationsRequest
{
    /// <summary>1 to 20.</summary>
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
