using Amazon.AutoScaling.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Requests;

public sealed class FormTests
{
    [Fact]
    public async Task Ec2_ListsAndFilters_AreFlat()
    {
        var stub = new StubAws().Xml("<DescribeSpotPriceHistoryResponse/>");
        using var client = Clients.Ec2(stub);

        await client.DescribeSpotPriceHistoryAsync(
            new DescribeSpotPriceHistoryRequest
            {
                InstanceTypes = ["g4dn.xlarge", "inf2.xlarge"],
                ProductDescriptions = ["Linux/UNIX"],
                Filters = [new("availability-zone", ["eu-west-1a", "eu-west-1b"])],
                StartTime = new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc),
                EndTime = new DateTime(2026, 11, 1, 12, 0, 0, 250, DateTimeKind.Utc),
                MaxResults = 1000,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("POST", stub.Request.Method);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", stub.Request.Headers["Content-Type"]);
        Assert.Equal(
            """
            Action=DescribeSpotPriceHistory
            EndTime=2026-11-01T12:00:00.250Z
            Filter.1.Name=availability-zone
            Filter.1.Value.1=eu-west-1a
            Filter.1.Value.2=eu-west-1b
            InstanceType.1=g4dn.xlarge
            InstanceType.2=inf2.xlarge
            MaxResults=1000
            ProductDescription.1=Linux/UNIX
            StartTime=2026-11-01T12:00:00Z
            Version=2016-11-15
            """.ReplaceLineEndings("\n"),
            stub.Request.Form);
    }

    [Fact]
    public async Task Ec2_BooleansAndConstants_AreText()
    {
        var stub = new StubAws().Xml("<DescribeInstanceTypeOfferingsResponse/>");
        using var client = Clients.Ec2(stub);

        await client.DescribeInstanceTypeOfferingsAsync(
            new DescribeInstanceTypeOfferingsRequest { LocationType = LocationType.AvailabilityZoneId },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            "Action=DescribeInstanceTypeOfferings\nLocationType=availability-zone-id\nVersion=2016-11-15",
            stub.Request.Form);
    }

    [Fact]
    public async Task Ec2_IdLists_AreNamedInTheSingular()
    {
        var stub = new StubAws().Xml("<DescribeInstancesResponse/>");
        using var client = Clients.Ec2(stub);

        await client.DescribeInstancesAsync(
            new DescribeInstancesRequest { InstanceIds = ["i-1"], Filters = [], IncludeManagedResources = true },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            "Action=DescribeInstances\nIncludeManagedResources=true\nInstanceId.1=i-1\nVersion=2016-11-15",
            stub.Request.Form);
    }

    [Fact]
    public async Task AutoScaling_Lists_AreNestedMembers()
    {
        var stub = new StubAws().Xml(
            "<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult/></DescribeAutoScalingGroupsResponse>");
        using var client = Clients.AutoScaling(stub);

        await client.DescribeAutoScalingGroupsAsync(
            new DescribeAutoScalingGroupsRequest
            {
                AutoScalingGroupNames = ["tts & vocoder"],
                Filters = [new() { Name = "tag-key", Values = ["team", "fleet"] }],
                MaxRecords = 100,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """
            Action=DescribeAutoScalingGroups
            AutoScalingGroupNames.member.1=tts & vocoder
            Filters.member.1.Name=tag-key
            Filters.member.1.Values.member.1=team
            Filters.member.1.Values.member.2=fleet
            MaxRecords=100
            Version=2011-01-01
            """.ReplaceLineEndings("\n"),
            stub.Request.Form);
    }
}
