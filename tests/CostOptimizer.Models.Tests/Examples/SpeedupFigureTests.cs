using System.Text.Json.Nodes;
using CostOptimizer.Models.Tests.Support;

namespace CostOptimizer.Models.Tests.Examples;

public sealed class SpeedupFigureTests
{
    // 1,077/s on Inferentia1 against 148, 910 and 1,706 on the T4: how the T4 is driven decides.
    [Theory]
    [InlineData("fp32", 7.3)]
    [InlineData("fp16-tensorrt", 1.2)]
    [InlineData("int8-tensorrt", 0.63)]
    public void BertT4ToInferentia1_Ratio_DependsOnHowTheT4IsDriven(string driven, double ratio)
    {
        var output = Output($"bert-t4-to-inferentia1-{driven}");

        Assert.Equal("a", (string?)output["grade"]);
        Assert.Equal(ratio, Number(output["ratio"]), 0.05 * ratio);
        Assert.NotEmpty(output["rows"]!.AsArray());
    }

    [Fact]
    public void BertT4ToInferentia1_NothingDeclared_IntervalIsWide()
    {
        var output = Output("bert-t4-to-inferentia1-undeclared");

        Assert.True(Number(output["p90"]) / Number(output["p10"]) > 5);
        Assert.InRange(1.2, Number(output["p10"]), Number(output["p90"]));
    }

    [Fact]
    public void Gpt2Xl_RelativeByName_IsNotGradeA()
    {
        var output = Output("gpt2-xl-by-name");

        Assert.Equal("b", (string?)output["grade"]);
        Assert.Equal("No published measurement is of gpt2-xl; gpt2 is a relative by name.", (string?)output["whyNothingBetter"]![1]!["reason"]);
    }

    [Fact]
    public void OwnLoadTests_OnBothDevices_AreGradeM()
    {
        var output = Output("tts-vocoder-own-load-tests");

        Assert.Equal("m", (string?)output["grade"]);
        Assert.Equal(71.0 / 210, Number(output["ratio"]), 1e-12);
        Assert.Equal("b", (string?)Output("tts-vocoder-v100-to-t4")["grade"]);
    }

    [Fact]
    public void Validate_BuiltInTable_IsCalibrated()
    {
        var output = Docs.Json("examples/validate/built-in.expected.json");

        Assert.True(output["isCalibrated"]!.GetValue<bool>());
        Assert.All(
            output["grades"]!.AsArray().Where(grade => grade!["ratios"]!.GetValue<int>() >= 30),
            grade => Assert.InRange(Number(grade!["insideInterval"]), 0.72, 0.88));
    }

    [Fact]
    public void Plan_OwnLoadTests_RestsOnGradeM() =>
        Assert.Equal("m", (string?)Docs.Json("examples/plan/own-load-tests.expected.json")["fleets"]![0]!["evidence"]);

    private static JsonNode Output(string example) => Docs.Json($"examples/speedup/{example}.expected.json");

    private static double Number(JsonNode? node) => node!.GetValue<double>();
}
