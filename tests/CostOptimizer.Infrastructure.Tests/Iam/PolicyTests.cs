using System.Text.Json.Nodes;
using CostOptimizer.Aws.Credentials;

namespace CostOptimizer.Infrastructure.Tests.Iam;

/// <summary>Policies grant what the code calls: nothing less, nothing more.</summary>
public sealed class PolicyTests
{
    private static readonly string[] OfTheService = ["sts:", "organizations:", "s3:", "secretsmanager:"];

    [Fact]
    public void ReaderPolicy_Actions_AreThoseThatTheCodeCallsInMemberAccounts() =>
        Assert.Equal(
            CalledActions.Read().Where(action => !IsOfTheService(action)).Order(StringComparer.Ordinal),
            ActionsOf(Policy("reader-policy.json")));

    [Fact]
    public void ServicePolicy_Actions_AreTheRestOfWhatTheCodeCalls() =>
        Assert.Equal(
            CalledActions.Read().Where(IsOfTheService).Order(StringComparer.Ordinal),
            ActionsOf(Policy("service-policy.json")).Distinct(StringComparer.Ordinal));

    [Fact]
    public void ReaderPolicy_Actions_OnlyRead() =>
        Assert.All(ActionsOf(Policy("reader-policy.json")), action => Assert.Matches("^[a-z0-9]+:(Describe|List|Get)[A-Za-z]+$", action));

    [Fact]
    public void MemberRole_Policy_IsTheReaderPolicy() =>
        Assert.True(JsonNode.DeepEquals(
            Policy("reader-policy.json"),
            Role()["Policies"]![0]!["PolicyDocument"]));

    [Fact]
    public void MemberRole_CanBeAssumed_OnlyWithTheExternalIdAndTheSessionNameThatTheCodeGives()
    {
        var statement = Assert.Single(Role()["AssumeRolePolicyDocument"]!["Statement"]!.AsArray());
        var condition = statement!["Condition"]!["StringEquals"]!;

        Assert.Equal("sts:AssumeRole", (string?)statement["Action"]);
        Assert.Equal("ExternalId", (string?)condition["sts:ExternalId"]!["Ref"]);
        Assert.Equal(AssumedRoleCredentials.SessionName, (string?)condition["sts:RoleSessionName"]);
    }

    [Fact]
    public void MemberRole_Arns_NameNoPartition() =>
        Assert.DoesNotContain("arn:aws", Role().ToJsonString(), StringComparison.Ordinal);

    private static bool IsOfTheService(string action) => OfTheService.Any(prefix => action.StartsWith(prefix, StringComparison.Ordinal));

    private static JsonNode Role() =>
        Policy("member-role.template.json")["Resources"]!["Reader"]!["Properties"]!;

    private static JsonNode Policy(string file) => JsonNode.Parse(Checkout.Read("infra", "iam", file))!;

    private static IEnumerable<string> ActionsOf(JsonNode policy) =>
        policy["Statement"]!.AsArray().SelectMany(statement => statement!["Action"]!.AsArray()).Select(action => (string)action!).Order(StringComparer.Ordinal);
}
