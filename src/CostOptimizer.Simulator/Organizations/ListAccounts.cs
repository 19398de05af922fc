using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.Organizations;

/// <summary>
/// Accounts of the partition's organization, 20 a page at most. The first page is empty and has a token, as AWS may
/// answer at any time and many clients forget.
/// </summary>
internal static class ListAccounts
{
    private const int LargestPage = 20;

    public static AwsReply Handle(AwsCall call)
    {
        if (!call.Account.IsManagement)
        {
            throw new AwsErrorException(
                "AccessDeniedException",
                "You don't have permissions to access this resource: organizations:ListAccounts is for the management account.");
        }

        var size = call.Input.Integer("MaxResults", 1, LargestPage) ?? LargestPage;
        var token = call.Input.Text("NextToken");
        if (string.IsNullOrEmpty(token))
        {
            return AwsReply.Json(new { Accounts = Array.Empty<object>(), NextToken = Paging.Token(call, 0) });
        }

        var accounts = call.Estate.Accounts.Where(account => account.Partition == call.Account.Partition).ToList();
        var page = Paging.Take(call, accounts, token, size);
        return AwsReply.Json(new { Accounts = page.Items.Select(account => Describe(call, account)), page.NextToken });
    }

    // Status left the API in September 2026; State replaced it.
    private static object Describe(AwsCall call, SimulatedAccount account) => new
    {
        account.Id,
        Arn = call.Account.Arn("organizations", $"account/o-{StableId.Hex(10, call.Account.Id)}/{account.Id}"),
        Email = $"{account.Name}@example.com",
        account.Name,
        State = "ACTIVE",
        JoinedMethod = "CREATED",
        JoinedTimestamp = call.Estate.Now.AddYears(-2).ToUnixTimeSeconds(),
    };
}
