using Amazon.EC2;
using Amazon.EC2.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Responses;

public sealed class Ec2ResponseTests
{
    [Fact]
    public async Task DescribeInstances_UnknownElementsAndAbsentOnes_AreNoObstacle()
    {
        var stub = new StubAws().Xml(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
              <requestId>req-1</requestId>
              <reservationSet><item>
                <ownerId>111122223333</ownerId>
                <groupSet/>
                <instancesSet>
                  <item>
                    <instanceId>i-1</instanceId>
                    <instanceState><code>272</code><name>running</name></instanceState>
                    <newInvention><item><deep>x</deep></item></newInvention>
                    <instanceType>g99.mega</instanceType>
                    <launchTime>2026-10-31T23:00:00+01:00</launchTime>
                    <placement><availabilityZone>eu-west-1a</availabilityZone><tenancy>default</tenancy></placement>
                    <cpuOptions><coreCount>4</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions>
                    <operator><managed>true</managed><principal>eks.amazonaws.com</principal></operator>
                    <tagSet><item><key>team</key><value/></item></tagSet>
                  </item>
                  <item><instanceId>i-2</instanceId><instanceLifecycle>spot</instanceLifecycle></item>
                </instancesSet>
              </item></reservationSet>
              <nextToken/>
            </DescribeInstancesResponse>
            """);
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeInstancesAsync(
            new DescribeInstancesRequest(), TestContext.Current.CancellationToken);

        var reservation = Assert.Single(response.Reservations);
        Assert.Equal("111122223333", reservation.OwnerId);
        Assert.Empty(reservation.Groups);
        var first = reservation.Instances[0];
        Assert.Equal("i-1", first.InstanceId);
        Assert.Equal(16, first.State.Code & 0xFF); // Only the low byte means anything.
        Assert.Equal(InstanceStateName.Running, first.State.Name);
        Assert.Equal("g99.mega", first.InstanceType.Value);
        Assert.Equal(new DateTime(2026, 10, 31, 22, 0, 0, DateTimeKind.Utc), first.LaunchTime);
        Assert.Equal(DateTimeKind.Utc, first.LaunchTime!.Value.Kind);
        Assert.Equal("eu-west-1a", first.Placement.AvailabilityZone);
        Assert.Equal(4, first.CpuOptions.CoreCount);
        Assert.True(first.Operator.Managed);
        Assert.Equal("", Assert.Single(first.Tags).Value);
        Assert.Null(first.InstanceLifecycle);
        Assert.Null(first.CapacityReservationId);
        Assert.Equal(InstanceLifecycleType.Spot, reservation.Instances[1].InstanceLifecycle);
        Assert.Null(reservation.Instances[1].Tags);
        Assert.Equal("", response.NextToken);
        Assert.Equal("req-1", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task DescribeInstanceTypes_AcceleratorListOfMembers_IsAListLikeItsNeighbours()
    {
        var stub = new StubAws().Xml(
            """
            <DescribeInstanceTypesResponse><instanceTypeSet><item>
              <instanceType>inf1.xlarge</instanceType>
              <vCpuInfo><defaultVCpus>4</defaultVCpus><validCores><item>2</item></validCores></vCpuInfo>
              <memoryInfo><sizeInMiB>8192</sizeInMiB></memoryInfo>
              <inferenceAcceleratorInfo><accelerators><member>
                <count>1</count><name>Inferentia</name><memoryInfo><sizeInMiB>8192</sizeInMiB></memoryInfo>
              </member></accelerators></inferenceAcceleratorInfo>
              <neuronInfo><neuronDevices><item><count>1</count><coreInfo><count>4</count><version>1</version></coreInfo>
              </item></neuronDevices><totalNeuronDeviceMemoryInMiB>8192</totalNeuronDeviceMemoryInMiB></neuronInfo>
              <gpuInfo><gpus><item><count>0</count><gpuPartitionSize>0.125</gpuPartitionSize></item></gpus></gpuInfo>
              <networkInfo><networkCards><item><peakBandwidthInGbps>12.5</peakBandwidthInGbps></item></networkCards></networkInfo>
              <supportedUsageClasses><item>on-demand</item><item>spot</item></supportedUsageClasses>
            </item></instanceTypeSet></DescribeInstanceTypesResponse>
            """);
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeInstanceTypesAsync(new(), TestContext.Current.CancellationToken);

        var type = Assert.Single(response.InstanceTypes);
        Assert.Equal(4, type.VCpuInfo.DefaultVCpus);
        Assert.Equal([2], type.VCpuInfo.ValidCores);
        Assert.Equal(8192, type.MemoryInfo.SizeInMiB);
        Assert.Equal("Inferentia", Assert.Single(type.InferenceAcceleratorInfo.Accelerators).Name);
        Assert.Equal(4, Assert.Single(type.NeuronInfo.NeuronDevices).CoreInfo.Count);
        Assert.Equal(0.125, Assert.Single(type.GpuInfo.Gpus).GpuPartitionSize);
        Assert.Equal(12.5, Assert.Single(type.NetworkInfo.NetworkCards).PeakBandwidthInGbps);
        Assert.Equal(["on-demand", "spot"], type.SupportedUsageClasses);
        Assert.Null(response.NextToken);
    }

    [Fact]
    public async Task DescribeInstanceTypeOfferings_Zones_AreRead()
    {
        var stub = new StubAws().Xml(
            """
            <DescribeInstanceTypeOfferingsResponse><instanceTypeOfferingSet><item>
              <instanceType>g5.xlarge</instanceType><location>euw1-az3</location>
              <locationType>availability-zone-id</locationType>
            </item></instanceTypeOfferingSet><nextToken>more</nextToken></DescribeInstanceTypeOfferingsResponse>
            """);
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeInstanceTypeOfferingsAsync(new(), TestContext.Current.CancellationToken);

        var offering = Assert.Single(response.InstanceTypeOfferings);
        Assert.Equal("g5.xlarge", offering.InstanceType.Value);
        Assert.Equal("euw1-az3", offering.Location);
        Assert.Equal(LocationType.AvailabilityZoneId, offering.LocationType);
        Assert.Equal("more", response.NextToken);
    }

    [Fact]
    public async Task DescribeReservedInstances_HourlyPrice_StandsInRecurringCharges()
    {
        var stub = new StubAws().Xml(
            """
            <DescribeReservedInstancesResponse><reservedInstancesSet><item>
              <reservedInstancesId>ri-1</reservedInstancesId><instanceType>p3.2xlarge</instanceType>
              <scope>Availability Zone</scope><availabilityZone>eu-west-1b</availabilityZone>
              <start>2025-01-01T00:00:00.500Z</start><end>2028-01-01T00:00:00.000Z</end>
              <duration>94608000</duration><usagePrice>0.0</usagePrice><fixedPrice>19.5</fixedPrice>
              <instanceCount>3</instanceCount><productDescription>Linux/UNIX (Amazon VPC)</productDescription>
              <state>active</state><instanceTenancy>default</instanceTenancy><currencyCode>USD</currencyCode>
              <offeringClass>convertible</offeringClass><offeringType>Partial Upfront</offeringType>
              <recurringCharges><item><frequency>Hourly</frequency><amount>0.0034</amount></item></recurringCharges>
            </item></reservedInstancesSet></DescribeReservedInstancesResponse>
            """);
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeReservedInstancesAsync(new(), TestContext.Current.CancellationToken);

        var reserved = Assert.Single(response.ReservedInstances);
        Assert.Equal(94_608_000, reserved.Duration);
        Assert.Equal(19.5f, reserved.FixedPrice);
        Assert.Equal(0f, reserved.UsagePrice);
        Assert.Equal(0.0034, Assert.Single(reserved.RecurringCharges).Amount);
        Assert.Equal(RecurringChargeFrequency.Hourly, reserved.RecurringCharges[0].Frequency);
        Assert.Equal(Scope.AvailabilityZone, reserved.Scope);
        Assert.Equal(OfferingClassType.Convertible, reserved.OfferingClass);
        Assert.Equal(OfferingTypeValues.PartialUpfront, reserved.OfferingType);
        Assert.Equal(RIProductDescription.LinuxUNIXAmazonVPC, reserved.ProductDescription);
        Assert.Equal(ReservedInstanceState.Active, reserved.State);
        Assert.Equal(new DateTime(2025, 1, 1, 0, 0, 0, 500, DateTimeKind.Utc), reserved.Start);
    }

    [Fact]
    public async Task DescribeCapacityReservations_CapacityBlock_IsRead()
    {
        var stub = new StubAws().Xml(
            """
            <DescribeCapacityReservationsResponse><capacityReservationSet><item>
              <capacityReservationId>cr-1</capacityReservationId><instanceType>p5.48xlarge</instanceType>
              <totalInstanceCount>2</totalInstanceCount><availableInstanceCount>1</availableInstanceCount>
              <state>active</state><reservationType>capacity-block</reservationType><endDateType>limited</endDateType>
              <capacityAllocationSet><item><allocationType>used</allocationType><count>1</count></item></capacityAllocationSet>
              <commitmentInfo><committedInstanceCount>2</committedInstanceCount></commitmentInfo>
            </item></capacityReservationSet></DescribeCapacityReservationsResponse>
            """);
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeCapacityReservationsAsync(new(), TestContext.Current.CancellationToken);

        var reservation = Assert.Single(response.CapacityReservations);
        Assert.Equal("p5.48xlarge", reservation.InstanceType);
        Assert.Equal(2, reservation.TotalInstanceCount);
        Assert.Equal(CapacityReservationType.CapacityBlock, reservation.ReservationType);
        Assert.Equal(AllocationType.Used, Assert.Single(reservation.CapacityAllocations).AllocationType);
        Assert.Equal(2, reservation.CommitmentInfo.CommittedInstanceCount);
    }
}
