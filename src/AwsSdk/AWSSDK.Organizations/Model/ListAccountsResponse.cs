using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Output of ListAccounts. A page may be empty and still have a token.</summary>
public class ListAccountsResponse : AmazonWebServiceResponse
{
    public List<Account> Accounts { get; set; }

    public string NextToken { get; set; }
}
