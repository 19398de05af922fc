using Amazon.Runtime;
using Amazon.SecretsManager;
using CostOptimizer.Aws.Secrets;
using CostOptimizer.Aws.Tests.Support;

namespace CostOptimizer.Aws.Tests.Secrets;

public sealed class SecretValuesTests
{
    [Theory]
    [InlineData("secretsmanager:costopt/db", "{\"SecretString\":\"Server=db\"}", "Server=db")]
    [InlineData("secretsmanager:costopt/db#password", """{"SecretString":"{\"username\":\"sa\",\"password\":\"a#b\"}"}""", "a#b")]
    public async Task Read_SecretOrMember_IsItsText(string text, string answer, string expected)
    {
        List<string> asked = [];
        await using var aws = new StubAws((target, body) =>
        {
            asked.Add($"{target} {body}");
            return StubAws.Json(answer);
        });

        Assert.Equal(expected, await ReadAsync(aws, text));
        Assert.Equal(["""secretsmanager.GetSecretValue {"SecretId":"costopt/db"}"""], asked);
    }

    [Theory]
    [InlineData("secretsmanager:db#password", 200, """{"SecretString":"{\"username\":\"hunter2\"}"}""", "The secret 'db' is no JSON object with a text 'password': name a member that it has, or none.")]
    [InlineData("secretsmanager:db#password", 200, """{"SecretString":"hunter2"}""", "The secret 'db' is no JSON object with a text 'password': name a member that it has, or none.")]
    [InlineData("secretsmanager:db", 200, """{"SecretBinary":"aHVudGVyMg=="}""", "The secret 'db' holds bytes or nothing: store a text.")]
    [InlineData("secretsmanager:db", 400, """{"__type":"AccessDeniedException","Message":"hunter2"}""", "The secret 'db' cannot be read (AccessDeniedException): allow secretsmanager:GetSecretValue on it, or name one that exists.")]
    public async Task Read_NothingToUse_SaysWhyAndNeverWhatIsKept(string text, int status, string answer, string expected)
    {
        await using var aws = new StubAws((_, _) => (status, "application/x-amz-json-1.1", answer));

        var exception = await Assert.ThrowsAsync<SecretUnreadableException>(() => ReadAsync(aws, text));

        Assert.Equal(expected, exception.Message);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secretsmanager:arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:db-AbCdEf#password", "cn-north-1")]
    [InlineData("secretsmanager:costopt/db", null)]
    public void Region_OfAnArn_IsItsOwn(string text, string? expected) => Assert.Equal(expected, SecretReference.Parse(text)!.Region);

    [Fact]
    public void Parse_OrdinaryText_IsNoReference() => Assert.Null(SecretReference.Parse("Server=db;Password=secretsmanager:"));

    private static async Task<string> ReadAsync(StubAws aws, string text)
    {
        using var client = new AmazonSecretsManagerClient(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"), new AmazonSecretsManagerConfig { ServiceURL = aws.Address, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0 });
        return await SecretValues.ReadAsync(client, SecretReference.Parse(text)!, TestContext.Current.CancellationToken);
    }
}
