using CostOptimizer.Simulator.Estates;

namespace CostOptimizer.Simulator.Tests.Estates;

public sealed class EstateReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_ManyFaults_ReportsEachWithLineFieldValueAndFix()
    {
        const string Yaml = """
            seed: lots
            colour: red
            accounts:
              - id: 1234
                name: a
                regions: [us-east-1, mars-north-1]
                deny: [ec2:Fly]
                fleets:
                  - name: f
                    region: eu-west-1
                    type: p9.huge
                    count: -1
                    lifecycle: sometimes
                    metrics:
                      gpu: { daily: 3 }
                      gaps: 2
                reserved-instances:
                  - { type: p3.2xlarge, region: us-east-1, payment: Never, term-years: 2, ends-in-days: soon, hourly: "1e9" }
            """;

        var faults = Assert.Throws<EstateException>(() => EstateReader.Read(Yaml, "test.yaml", Now, null, 1)).Faults;

        Assert.Equal(
            [
                "1 seed lots",
                "2 colour ",
                "4 accounts[0].id 1234",
                "6 accounts[0].regions ",
                "7 accounts[0].deny ",
                "10 accounts[0].fleets[0].region eu-west-1",
                "11 accounts[0].fleets[0].type p9.huge",
                "12 accounts[0].fleets[0].count -1",
                "13 accounts[0].fleets[0].lifecycle sometimes",
                "15 accounts[0].fleets[0].metrics.gpu.base ",
                "16 accounts[0].fleets[0].metrics.gaps 2",
                "18 accounts[0].reserved-instances[0].payment Never",
                "18 accounts[0].reserved-instances[0].term-years 2",
                "18 accounts[0].reserved-instances[0].ends-in-days soon",
                "18 accounts[0].reserved-instances[0].hourly 1e9",
            ],
            faults.Select(fault => $"{fault.Line} {fault.Field} {fault.Value}"));
        Assert.All(faults, fault => Assert.NotEmpty(fault.Fix));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a text")]
    [InlineData("- a\n- b")]
    [InlineData("a: [unclosed")]
    [InlineData("a: 1\na: 2")]
    [InlineData("accounts: 3")]
    [InlineData("accounts: [a, b]")]
    [InlineData("accounts:\n  - id: [1]\n    fleets: {a: b}\n    regions: us-east-1\n    role: x")]
    public void Read_WrongShape_IsAFaultAndNoCrash(string yaml)
    {
        Assert.NotEmpty(Assert.Throws<EstateException>(() => EstateReader.Read(yaml, "test.yaml", Now, null, 1)).Faults);
    }

    [Fact]
    public async Task StartAsync_NoSuchFile_SaysSo()
    {
        var exception = await Assert.ThrowsAsync<EstateException>(() => AwsSimulator.StartAsync(
            new SimulatorOptions { Estate = "no-such-estate.yaml" }, TestContext.Current.CancellationToken));

        Assert.Contains("no-such-estate.yaml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoFleetsOfOneName_IsAFault()
    {
        const string Yaml = """
            accounts:
              - id: "111122223333"
                name: a
                regions: [us-east-1]
                fleets:
                  - { name: f, region: us-east-1, type: g5.xlarge, count: 1 }
                  - { name: f, region: us-east-1, type: g4dn.xlarge, count: 1 }
            """;

        Assert.Equal(
            "accounts[0].fleets",
            Assert.Single(Assert.Throws<EstateException>(() => EstateReader.Read(Yaml, "t", Now, null, 1)).Faults).Field);
    }

    [Fact]
    public void Read_Minimal_TakesTheDefaults()
    {
        const string Yaml = """
            accounts:
              - id: "111122223333"
                name: a
                regions: [us-east-1]
                fleets:
                  - { name: f, region: us-east-1, type: g5.xlarge, count: 3, asg: { min: 1 } }
            """;

        var estate = EstateReader.Read(Yaml, "t", Now, seed: 5, scale: 2);
        var account = Assert.Single(estate.Accounts);
        var fleet = Assert.Single(account.Fleets);

        Assert.Equal((5L, Now, "aws"), (estate.Seed, estate.Now, account.Partition));
        Assert.Equal(6, fleet.Types.Single().Value);
        Assert.Equal(new AutoScalingSpec("f-asg", 2, 6, 6, Former: 0, FormerDaysAgo: 1), fleet.AutoScaling);
        Assert.StartsWith("AKIA", account.AccessKeyId, StringComparison.Ordinal);
        Assert.Null(account.RoleArn);
    }

    [Fact]
    public void Read_CopiesAndEveryRegion_RepeatsAccountAndFleet()
    {
        const string Yaml = """
            accounts:
              - id: "000000000041"
                name: wide
                copies: 2
                regions: [us-east-1, us-west-2]
                fleets:
                  - { name: search, region: every, type: g4dn.xlarge, count: 3 }
            """;

        var estate = EstateReader.Read(Yaml, "t", Now, seed: null, scale: 10);

        Assert.Equal(["000000000041 wide", "000000000042 wide-2"], estate.Accounts.Select(account => $"{account.Id} {account.Name}"));
        Assert.Equal(2, estate.Accounts.Select(account => account.AccessKeyId).Distinct().Count());
        Assert.All(estate.Accounts, account => Assert.Equal(
            [("us-east-1", 30), ("us-west-2", 30)], account.Fleets.Select(fleet => (fleet.Region, fleet.Types.Sum(type => type.Value)))));
    }

    [Fact]
    public void Read_FaultInACopiedAccount_IsSaidOnce()
    {
        const string Yaml = """
            accounts:
              - id: "000000000041"
                name: wide
                copies: 3
                regions: [us-east-1]
                fleets:
                  - { name: search, region: every, type: g4dn.xlarge, count: many }
            """;

        Assert.Single(Assert.Throws<EstateException>(() => EstateReader.Read(Yaml, "t", Now, null, 1)).Faults);
    }

    [Fact]
    public async Task Read_WideEstate_IsTwentyPartitionsOfTwentyFiveInstances()
    {
        var text = await EstateFiles.ReadAsync("wide", TestContext.Current.CancellationToken);

        var estate = EstateReader.Read(text, "wide", Now, seed: null, scale: 1);

        var partitions = estate.Accounts.SelectMany(account => account.Fleets.GroupBy(fleet => (account.Id, fleet.Region))).ToList();
        Assert.Equal(20, partitions.Count);
        Assert.All(partitions, fleets => Assert.Equal(25, fleets.Sum(fleet => fleet.Types.Sum(type => type.Value))));
    }
}
