using CostOptimizer.Aws.Configuration;

namespace CostOptimizer.Aws.Tests.Configuration;

public sealed class AwsOptionsTests
{
    [Fact]
    public void Validate_NothingSet_IsSound() => Assert.Empty(new AwsOptions().Validate());

    [Fact]
    public void Validate_ManyFaults_NamesEachAtOnce()
    {
        var options = new AwsOptions
        {
            MaxConcurrency = 0,
            MaxAttempts = 11,
            RequestTimeout = TimeSpan.Zero,
            ServiceUrl = "localhost:4566",
            PriceListReaderAccount = "999999999999",
            Regions = ["Ireland"],
            Accounts =
            [
                new() { Id = "12", Partition = "china", RoleArn = "arn:aws:iam::1:user/x", ExternalId = "x" },
                new() { Id = "111122223333", Regions = ["cn-north-1"], AccessKeyVariable = "KEY" },
                new() { Id = "111122223333", Profile = "p", AccessKeyVariable = "KEY", SecretKeyVariable = "SECRET" },
            ],
            OfferFiles = [new() { Region = "cn-north-1", Ec2 = "/no/such/file.json" }, new() { Region = "cn-north-1" }],
            Metrics = new() { AgentNamespace = " ", Requests = [new() { Namespace = "App" }] },
        };

        var faults = options.Validate();

        string[] named =
        [
            "Aws:MaxConcurrency is 0", "Aws:MaxAttempts is 11", "Aws:RequestTimeout is 00:00:00", "Aws:ServiceUrl is 'localhost:4566'",
            "Aws:PriceListReaderAccount is '999999999999'", "Aws:Accounts:0:Id is '12'", "Aws:Accounts:0:Partition is 'china'",
            "Aws:Accounts:0:RoleArn is", "Aws:Accounts:0:ExternalId has 1", "Aws:Accounts:1:Regions names cn-north-1",
            "Aws:Accounts:1: AccessKeyVariable and SecretKeyVariable", "Aws:Accounts:2: both Profile", "Aws:Accounts has account id '111122223333' 2 times",
            "Aws:Regions names 'Ireland'", "Aws:OfferFiles:0:Ec2 is '/no/such/file.json'", "Aws:OfferFiles:1 names no file",
            "Aws:OfferFiles has region 'cn-north-1' 2 times", "Aws:Metrics:AgentNamespace is empty", "Aws:Metrics:Requests:0:CountMetric is empty",
        ];
        Assert.All(named, name => Assert.Contains(faults, fault => fault.StartsWith(name, StringComparison.Ordinal)));
        Assert.Equal(named.Length, faults.Count);
    }
}
