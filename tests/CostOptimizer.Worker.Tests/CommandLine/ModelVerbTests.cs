using System.Text.Json;
using CostOptimizer.Worker.Tests.Support;

namespace CostOptimizer.Worker.Tests.CommandLine;

/// <summary><c>model</c> as a user runs it: streams, exit codes and files.</summary>
public sealed class ModelVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Bill_Json_WritesOneDocument()
    {
        var file = _folder.Write("usage.json", """{"window":{"hours":1},"usage":[{"key":"web","type":"m5.large","quantity":10,"onDemandRate":"0.10"}],"reservedInstances":[{"id":"ri","type":"m5.large","count":9,"hourly":0.06}]}""");

        var ended = await CostOpt.RunAsync(_folder.Path, "model", "bill", "--file", file, "--json");

        using var document = JsonDocument.Parse(ended.Output);
        var totals = document.RootElement.GetProperty("currencies")[0].GetProperty("totals");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(0.64m, totals.GetProperty("effectiveCost").GetDecimal()); // 9 × 0.06 + 1 × 0.10
        Assert.Equal(0.9m, totals.GetProperty("coverage").GetDecimal());
    }

    [Fact]
    public async Task Bill_Table_ShowsLinesCommitmentsAndTotals()
    {
        var file = _folder.Write("usage.json", """{"window":{"hours":1},"usage":[{"key":"web","type":"m5.large","quantity":10,"onDemandRate":1}]}""");

        var ended = await CostOpt.RunAsync(_folder.Path, "model", "bill", "--file", file);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("web", ended.Output, StringComparison.Ordinal);
        Assert.Contains("10.00", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Size_FaultyInput_NamesEveryFaultAndWritesNothing()
    {
        var file = _folder.Write("size.json", """{"demand":{"peakItemsPerSecond":-1},"capacity":{"acceleratorsPerInstance":0}}""");

        var ended = await CostOpt.RunAsync(_folder.Path, "model", "size", "--file", file, "--json");

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("$.demand.peakItemsPerSecond is -1: give a number from 0 to 1000000000.", ended.Messages, StringComparison.Ordinal);
        Assert.Contains("$.capacity.acceleratorsPerInstance is 0: give a whole number from 1 to 1024.", ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speedup_LoadTestsOfAFile_GiveGradeM()
    {
        var query = _folder.Write("query.json", """{"from":"p3.2xlarge","to":"g4dn.xlarge","model":"our-tts","precision":"fp16"}""");
        var tests = _folder.Write("tests.csv", """
            model,instance_type,precision,batch,items_per_second,latency_ms
            our-tts,p3.2xlarge,fp16,8,400,20
            our-tts,g4dn.xlarge,fp16,8,180,44.5
            """);

        var ended = await CostOpt.RunAsync(_folder.Path, "model", "speedup", "--file", query, "--load-tests", tests, "--json");

        using var document = JsonDocument.Parse(ended.Output);
        Assert.Equal("m", document.RootElement.GetProperty("grade").GetString());
        Assert.Equal(0.45, document.RootElement.GetProperty("ratio").GetDouble(), 1e-12); // 180 ÷ 400
    }

    [Fact]
    public async Task Analyze_RefusedLoadTests_StopsBeforeAnythingIsRead()
    {
        var tests = _folder.Write("tests.csv", "model,instance_type,precision,batch,items_per_second,latency_ms\nbert,g4dn.xlarge,fp16,8,10,20\n");
        var config = _folder.Write("settings.json", JsonSerializer.Serialize(new { LoadTests = new { Files = new[] { tests } } }));

        var ended = await CostOpt.RunAsync(_folder.Path, "analyze", "--config", config);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("tests.csv line 2 keeps 0.03 calls in flight", ended.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
