using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Responses;

public sealed class QueryResponseTests
{
    [Fact]
    public async Task DescribeAutoScalingGroups_MixedInstances_AreRead()
    {
        var stub = new StubAws().Xml(
            """
            <DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
              <DescribeAutoScalingGroupsResult>
                <AutoScalingGroups><member>
                  <AutoScalingGroupName>bert</AutoScalingGroupName>
                  <MinSize>0</MinSize><MaxSize>12</MaxSize><DesiredCapacity>6</DesiredCapacity>
                  <CapacityRebalance>true</CapacityRebalance>
                  <AvailabilityZones><member>eu-west-1a</member><member>eu-west-1b</member></AvailabilityZones>
                  <TargetGroupARNs><member>arn:tg</member></TargetGroupARNs>
                  <Instances><member>
                    <InstanceId>i-1</InstanceId><InstanceType>g4dn.xlarge</InstanceType>
                    <LifecycleState>Warmed:Stopped</LifecycleState><WeightedCapacity>4</WeightedCapacity>
                  </member></Instances>
                  <MixedInstancesPolicy>
                    <LaunchTemplate>
                      <LaunchTemplateSpecification><LaunchTemplateId>lt-1</LaunchTemplateId></LaunchTemplateSpecification>
                      <Overrides><member><InstanceType>g4dn.xlarge</InstanceType></member>
                      <member><InstanceRequirements><AcceleratorNames><member>t4</member></AcceleratorNames></InstanceRequirements></member></Overrides>
                    </LaunchTemplate>
                    <InstancesDistribution><OnDemandBaseCapacity>2</OnDemandBaseCapacity>
                    <OnDemandPercentageAboveBaseCapacity>50</OnDemandPercentageAboveBaseCapacity></InstancesDistribution>
                  </MixedInstancesPolicy>
                  <WarmPoolConfiguration><MinSize>1</MinSize><PoolState>Stopped</PoolState></WarmPoolConfiguration>
                  <Tags><member><Key>workload</Key><Value>bert</Value><PropagateAtLaunch>true</PropagateAtLaunch></member></Tags>
                  <CreatedTime>2026-01-02T03:04:05.678Z</CreatedTime>
                </member></AutoScalingGroups>
                <NextToken>t2</NextToken>
              </DescribeAutoScalingGroupsResult>
              <ResponseMetadata><RequestId>req-7</RequestId></ResponseMetadata>
            </DescribeAutoScalingGroupsResponse>
            """);
        using var client = Clients.AutoScaling(stub);

        var response = await client.DescribeAutoScalingGroupsAsync(
            new DescribeAutoScalingGroupsRequest(), TestContext.Current.CancellationToken);

        var group = Assert.Single(response.AutoScalingGroups);
        Assert.Equal(("bert", 0, 12, 6), (group.AutoScalingGroupName, group.MinSize, group.MaxSize, group.DesiredCapacity));
        Assert.True(group.CapacityRebalance);
        Assert.Equal(["eu-west-1a", "eu-west-1b"], group.AvailabilityZones);
        Assert.Equal(["arn:tg"], group.TargetGroupARNs);
        Assert.Equal(LifecycleState.WarmedStopped, Assert.Single(group.Instances).LifecycleState);
        var policy = group.MixedInstancesPolicy;
        Assert.Equal("lt-1", policy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId);
        Assert.Equal("g4dn.xlarge", policy.LaunchTemplate.Overrides[0].InstanceType);
        Assert.Equal(["t4"], policy.LaunchTemplate.Overrides[1].InstanceRequirements.AcceleratorNames);
        Assert.Equal(50, policy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity);
        Assert.Equal(WarmPoolState.Stopped, group.WarmPoolConfiguration.PoolState);
        Assert.True(Assert.Single(group.Tags).PropagateAtLaunch);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), group.CreatedTime);
        Assert.Equal("t2", response.NextToken);
        Assert.Equal("req-7", response.ResponseMetadata.RequestId);
    }
}
