using System.Text;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.LoadTests;

public sealed class LoadTestReaderTests
{
    private const string Header = "model,instance_type,precision,batch,items_per_second,latency_ms\n";

    [Fact]
    public void Read_Csv_CountsPerAccelerator()
    {
        var tests = Example("load-tests.csv");

        Assert.Equal(["V100", "T4", "T4"], tests.Select(test => test.Device));
        Assert.Equal([210, 71, 70.5], tests.Select(test => test.ItemsPerSecond)); // 282 on four
        Assert.Equal("load test of 2026-02-11", tests[0].Source);
    }

    [Fact]
    public void Read_Json_IsTheSameAsCsv() =>
        Assert.Equal(
            Example("load-tests.csv").Take(2).Select(test => (test.Device, test.ItemsPerSecond, test.Batch, test.BatchMilliseconds)),
            Example("load-tests.json").Select(test => (test.Device, test.ItemsPerSecond, test.Batch, test.BatchMilliseconds)));

    [Fact]
    public void Read_InferenceRecommender_TurnsInvocationsAMinuteIntoItemsASecond()
    {
        var tests = Example("inference-recommender.json");

        Assert.Equal([("T4", 1000.0, 15.0), ("Inferentia1", 1100.0, 28.0)], tests.Select(test => (test.Device, test.ItemsPerSecond, test.BatchMilliseconds!.Value)));
        Assert.All(tests, test => Assert.Equal(("bert-base-uncased", 1), (test.Model, test.Batch)));
        Assert.Equal("SageMaker Inference Recommender job bert-recommender, ml.g4dn.xlarge", tests[0].Source);
    }

    [Fact]
    public void Read_FaultyTable_NamesEveryLine()
    {
        var faults = FaultsOf("tests.csv", Header + "bert,g4dn.xlarge,fp17,8,900,9\nbert,g4dn.huge,fp16,8,900,9\n,g4dn.xlarge,fp16,0,1e999,-1\nbert,g4dn.xlarge,fp16,8,900\n");

        Assert.Equal(
            [
                "tests.csv line 2: precision is 'fp17': give one of fp32, tf32, fp16, bf16, int8, fp8.",
                "tests.csv line 3 ran on instance type 'g4dn.huge', which the catalogue does not know: name the device instead.",
                "tests.csv line 4: model is '': give a text.",
                "tests.csv line 4: batch is '0': give a whole number of 1 or more.",
                "tests.csv line 4: items_per_second is '1e999': give a number above 0, with a decimal point and no thousands separators.",
                "tests.csv line 4: latency_ms is '-1': give a number above 0, with a decimal point and no thousands separators.",
                "tests.csv line 5 has 5 cells: give 6, one for each column.",
            ],
            faults);
    }

    [Fact]
    public void Read_AcceleratorWaitedForWork_IsRefused() =>
        Assert.Equal(
            ["tests.csv line 2 keeps 0.1 calls in flight per accelerator (10 items per second × 10 ms ÷ batch 1): the accelerator waited for work, so measure its steady rate under enough load."],
            FaultsOf("tests.csv", Header + "bert,g4dn.xlarge,fp16,1,10,10\n"));

    [Fact]
    public void Read_UnknownColumn_IsRefused() =>
        Assert.Contains("tests.csv has the column 'throughput': use model, precision,", FaultsOf("tests.csv", "model,throughput\nbert,1\n")[0], StringComparison.Ordinal);

    [Fact]
    public void Read_ServerlessRecommendation_IsRefused() =>
        Assert.Equal(
            ["job.json: InferenceRecommendations[0] has no EndpointConfiguration.InstanceType: remove it, a serverless result says nothing about hardware."],
            FaultsOf("job.json", """{"InputConfig":{"ModelName":"m"},"InferenceRecommendations":[{"Metrics":{"MaxInvocations":600,"ModelLatency":1000},"EndpointConfiguration":{"ServerlessConfig":{"MemorySizeInMB":2048}}}]}"""));

    private static IReadOnlyList<LoadTest> Example(string file) =>
        LoadTestReader.Read(file, Docs.Read($"examples/load-tests/{file}"), BuiltInCatalogue.Hardware());

    private static IReadOnlyList<string> FaultsOf(string name, string content) =>
        Assert.Throws<ModelInputException>(() => LoadTestReader.Read(name, Encoding.UTF8.GetBytes(content), BuiltInCatalogue.Hardware())).Faults;
}
