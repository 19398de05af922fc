using Amazon.EC2;
using Amazon.EC2.Model;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Recorded;

public sealed class RecordedEc2Tests
{
    [Fact]
    public async Task DescribeInstances_XmlOf2020_IsRead()
    {
        var response = await InstancesAsync(Recordings.Read("ec2-DescribeInstances-2020.xml"));

        var reservation = Assert.Single(response.Reservations);
        var instance = Assert.Single(reservation.Instances);
        Assert.Equal("r-03727e9d0aa8a6c18", reservation.ReservationId);
        Assert.Equal("200278856672", reservation.OwnerId);
        Assert.Equal("i-0a57ceb9adb46abab", instance.InstanceId);
        Assert.Equal(InstanceType.FindValue("t2.micro"), instance.InstanceType);
        Assert.Equal(InstanceStateName.Stopped, instance.State.Name);
        Assert.Equal(80, instance.State.Code);
        Assert.Equal(new DateTime(2019, 5, 21, 14, 43, 21, DateTimeKind.Utc), instance.LaunchTime);
        Assert.Equal("eu-central-1b", instance.Placement.AvailabilityZone);
        Assert.Equal(Tenancy.Default, instance.Placement.Tenancy);
        Assert.Equal(MonitoringState.Disabled, instance.Monitoring.State);
        Assert.Equal("User initiated (2019-05-21 14:45:00 GMT)", instance.StateTransitionReason);
        Assert.Equal("Client.UserInitiatedShutdown", instance.StateReason.Code);
        Assert.Equal("AZ-test", instance.Tags.Single(tag => tag.Key == "Name").Value);
        Assert.Null(instance.InstanceLifecycle);
        Assert.Equal("e8c138d5-001b-4ba7-ba1a-6d550b3916c7", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task DescribeInstances_StoppedAndRunning_AreRead()
    {
        var response = await InstancesAsync(
            Recordings.Ec2Xml<DescribeInstancesResponse>("ec2-DescribeInstances-stopped-and-running.json"));

        var instances = response.Reservations.SelectMany(reservation => reservation.Instances).ToList();
        Assert.Equal(["i-b2d2a876", "i-13413bd7", "i-1aebf7c0"], instances.Select(instance => instance.InstanceId));
        Assert.Equal(["m3.medium", "m4.xlarge", "m3.medium"], instances.Select(instance => instance.InstanceType.Value));
        Assert.Equal([48, 48, 16], instances.Select(instance => instance.State.Code!.Value));
        Assert.Equal(new DateTime(2016, 5, 7, 23, 37, 19, DateTimeKind.Utc), instances[2].LaunchTime);
    }

    [Fact]
    public async Task DescribeInstances_Many_AreRead()
    {
        var response = await InstancesAsync(
            Recordings.Ec2Xml<DescribeInstancesResponse>("ec2-DescribeInstances-many.json"));

        var instances = response.Reservations.SelectMany(reservation => reservation.Instances).ToList();
        Assert.Equal(4, instances.Count);
        Assert.All(instances, instance => Assert.Equal("t2.micro", instance.InstanceType.Value));
        Assert.All(instances, instance => Assert.Equal(InstanceStateName.Stopped, instance.State.Name));
        Assert.Equal(new DateTime(2016, 11, 14, 18, 43, 48, DateTimeKind.Utc), instances[0].LaunchTime);
    }

    [Fact]
    public async Task DescribeInstanceTypes_Accelerated_KeepDevicesAndMemory()
    {
        var stub = new StubAws().Xml(
            Recordings.Ec2Xml<DescribeInstanceTypesResponse>("ec2-DescribeInstanceTypes-accelerated.json"));
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeInstanceTypesAsync(new(), TestContext.Current.CancellationToken);

        var types = response.InstanceTypes.ToDictionary(type => type.InstanceType.Value);
        Assert.Equal(
            ["c5.xlarge", "g4dn.xlarge", "g5.xlarge", "g6f.large", "inf1.xlarge", "inf2.xlarge", "p3.2xlarge", "trn1.2xlarge"],
            types.Keys.Order(StringComparer.Ordinal));
        var t4 = types["g4dn.xlarge"];
        Assert.Equal(("T4", 1, 16_384), Device(t4));
        Assert.Equal(["ml-ai", "graphics"], t4.GpuInfo.Gpus[0].Workloads);
        Assert.Equal(118.75, t4.EbsInfo.EbsOptimizedInfo.BaselineThroughputInMBps);
        Assert.Equal(125, t4.InstanceStorageInfo.TotalSizeInGB);
        Assert.Equal(25.0, t4.NetworkInfo.NetworkCards[0].PeakBandwidthInGbps);
        Assert.Equal([1, 2], t4.VCpuInfo.ValidThreadsPerCore);
        Assert.Equal(["on-demand", "spot"], t4.SupportedUsageClasses);
        Assert.Equal(0, types["g6f.large"].GpuInfo.Gpus[0].Count); // A fraction of a device counts as none.
        Assert.Equal(0.125, types["g6f.large"].GpuInfo.Gpus[0].GpuPartitionSize);
        Assert.Equal("Inferentia", types["inf1.xlarge"].InferenceAcceleratorInfo.Accelerators[0].Name);
        Assert.Equal(4, types["inf1.xlarge"].NeuronInfo.NeuronDevices[0].CoreInfo.Count);
        Assert.Equal(32_768, types["inf2.xlarge"].NeuronInfo.TotalNeuronDeviceMemoryInMiB);
        Assert.Null(types["trn1.2xlarge"].InferenceAcceleratorInfo);
        Assert.Equal("Trainium", types["trn1.2xlarge"].NeuronInfo.NeuronDevices[0].Name);
        Assert.Null(types["c5.xlarge"].GpuInfo);
        Assert.Equal(8, types["p3.2xlarge"].VCpuInfo.DefaultVCpus);
        Assert.Equal(62_464, types["p3.2xlarge"].MemoryInfo.SizeInMiB);
    }

    [Fact]
    public async Task DescribeReservedInstances_PartialUpfront_KeepsItsHourlyCharge()
    {
        var stub = new StubAws().Xml(
            Recordings.Ec2Xml<DescribeReservedInstancesResponse>("ec2-DescribeReservedInstances-recording.json"));
        using var client = Clients.Ec2(stub);

        var response = await client.DescribeReservedInstancesAsync(new(), TestContext.Current.CancellationToken);

        var reserved = Assert.Single(response.ReservedInstances);
        Assert.Equal((30f, 0f), (reserved.FixedPrice, reserved.UsagePrice));
        Assert.Equal(0.0034, Assert.Single(reserved.RecurringCharges).Amount);
        Assert.Equal(31_536_000, reserved.Duration);
        Assert.Equal(OfferingTypeValues.PartialUpfront, reserved.OfferingType);
        Assert.Equal(Scope.Region, reserved.Scope);
        Assert.Equal(new DateTime(2019, 2, 23, 11, 25, 3, 340, DateTimeKind.Utc), reserved.Start);
    }

    [Fact]
    public async Task DescribeSpotPriceHistory_XmlOf2012_IsReadWithItsToken()
    {
        var response = await SpotAsync(Recordings.Read("ec2-DescribeSpotPriceHistory-2012.xml"));

        Assert.Equal(25, response.SpotPriceHistory.Count);
        var first = response.SpotPriceHistory[0];
        Assert.Equal(("m1.small", "0.010000", "us-west-2b"), (first.InstanceType.Value, first.Price, first.AvailabilityZone));
        Assert.Equal(RIProductDescription.LinuxUNIX, first.ProductDescription);
        Assert.Equal(new DateTime(2013, 3, 20, 13, 35, 55, DateTimeKind.Utc), first.Timestamp);
        Assert.Equal("Qj9iZzP9N1Vh5jjNyad6X73sizWaPtVQ6328oKe9/GbmNSbOFX1TIhQaz5vok0nu", response.NextToken);
        Assert.Equal("a71a795c-276d-4c9b-8212-b9302ccce158", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task DescribeSpotPriceHistory_M5Large_IsRead()
    {
        var response = await SpotAsync(Recordings.Ec2Xml<DescribeSpotPriceHistoryResponse>(
            "ec2-DescribeSpotPriceHistory-m5.large-us-east-1.json"));

        Assert.Equal(80, response.SpotPriceHistory.Count);
        Assert.Equal("0.043700", response.SpotPriceHistory[0].Price);
        Assert.Equal(new DateTime(2021, 1, 30, 13, 11, 25, DateTimeKind.Utc), response.SpotPriceHistory[^1].Timestamp);
    }

    private static (string Name, int? Count, int? MiB) Device(InstanceTypeInfo type)
    {
        var gpu = Assert.Single(type.GpuInfo.Gpus);
        return (gpu.Name, gpu.Count, gpu.MemoryInfo.SizeInMiB);
    }

    private static async Task<DescribeInstancesResponse> InstancesAsync(string xml)
    {
        using var client = Clients.Ec2(new StubAws().Xml(xml));
        return await client.DescribeInstancesAsync(new(), TestContext.Current.CancellationToken);
    }

    private static async Task<DescribeSpotPriceHistoryResponse> SpotAsync(string xml)
    {
        using var client = Clients.Ec2(new StubAws().Xml(xml));
        return await client.DescribeSpotPriceHistoryAsync(new(), TestContext.Current.CancellationToken);
    }
}
