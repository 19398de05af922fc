using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Tests.Performance;

/// <summary>The ladder on small tables whose ratios can be checked by hand.</summary>
public sealed class PerformanceModelTests
{
    private static readonly HardwareCatalogue Hardware = new(
        [Type("old.large", "Old"), Type("new.large", "New"), Type("bare.large", "Bare")],
        [Device("Old", 100, 300), Device("New", 200, 900), Device("Bare", 400, 300)],
        [],
        []);

    [Fact]
    public void Estimate_SameModelMeasuredOnBoth_IsItsRatioAtGradeA()
    {
        var estimate = Estimate([Row("net", "Old", 100), Row("net", "New", 150)], new Workload { Model = "Net" });

        Assert.Equal((EvidenceGrade.A, 2), (estimate.Grade, estimate.RowsUsed));
        Assert.Equal(1.5, estimate.Median, 1e-12);
    }

    [Fact]
    public void Estimate_SeveralBatches_TakesTheNearest()
    {
        BenchmarkRow[] rows =
        [
            Row("net", "Old", 100) with { Batch = 1 }, Row("net", "New", 110) with { Batch = 1, BatchMilliseconds = 9 },
            Row("net", "Old", 200) with { Batch = 32 }, Row("net", "New", 600) with { Batch = 32, BatchMilliseconds = 53 },
        ];

        var large = Estimate(rows, new Workload { Model = "net", BatchSize = 32 });
        var between = Estimate(rows, new Workload { Model = "net", BatchSize = 16 });

        Assert.Equal(3, large.Median, 1e-12); // 600 ÷ 200
        Assert.Equal(53, large.ToBatchMilliseconds);
        Assert.Equal(3, between.Median, 1e-12);
        Assert.Null(between.ToBatchMilliseconds); // not published at 16
        Assert.Equal(Math.Sqrt(1.1 * 3), Estimate(rows, new Workload { Model = "net" }).Median, 1e-12);
    }

    [Fact]
    public void Estimate_OtherFamiliesOfTheTask_IsTheirGeometricMeanAtGradeB()
    {
        BenchmarkRow[] rows =
        [
            Row("one", "Old", 100), Row("one", "New", 200), // 2
            Row("two", "Old", 100), Row("two", "New", 800), // 8
        ];

        var estimate = Estimate(rows, new Workload { Model = "unheard-of", Task = "image classification" });

        Assert.Equal(EvidenceGrade.B, estimate.Grade);
        Assert.Equal(4, estimate.Median, 1e-12); // √(2 × 8)
    }

    [Fact]
    public void Estimate_SameFamilyInAnotherPrecision_IsGradeB() =>
        Assert.Equal(
            EvidenceGrade.B,
            Estimate([Row("net", "Old", 100), Row("net", "New", 150)], new Workload { Model = "net", Precision = Precision.Int8 }).Grade);

    [Fact]
    public void Estimate_DeclaredBoundAndDataSheetsOnly_IsTheRatioOfTheirPeaks()
    {
        var compute = Estimate([], new Workload { Bound = WorkloadBound.Compute });
        var memory = Estimate([], new Workload { Bound = WorkloadBound.Memory });

        Assert.Equal((EvidenceGrade.C, EvidenceGrade.C), (compute.Grade, memory.Grade));
        Assert.Equal(2, compute.Median, 1e-12); // 200 ÷ 100 TFLOPS
        Assert.Equal(3, memory.Median, 1e-12); // 900 ÷ 300 GB/s
    }

    [Fact]
    public void Estimate_EvidenceOfEveryGrade_TakesTheBest()
    {
        BenchmarkRow[] rows = [Row("net", "Old", 100), Row("net", "New", 150), Row("two", "Old", 100), Row("two", "New", 800)];
        LoadTest[] own = [Test("Old", 10), Test("New", 17)];
        Workload workload = new() { Model = "net", Task = "image classification" };

        var grades = new[]
        {
            Model(rows, own).Estimate(new SpeedupQuery("Old", "New", workload))!.Grade,
            Model(rows, []).Estimate(new SpeedupQuery("Old", "New", workload))!.Grade,
            Model(rows, []).Estimate(new SpeedupQuery("Old", "New", workload with { Model = "other" }))!.Grade,
            Model(rows, []).Estimate(new SpeedupQuery("Old", "New", workload with { Model = "other", Task = "speech" }))!.Grade,
        };

        Assert.Equal([EvidenceGrade.M, EvidenceGrade.A, EvidenceGrade.B, EvidenceGrade.C], grades);
    }

    [Fact]
    public void Estimate_OwnLoadTests_IsTheRatioOfTheirMedians()
    {
        LoadTest[] own = [Test("Old", 10), Test("Old", 10), Test("Old", 11), Test("New", 30)];

        var estimate = Model([], own).Estimate(new SpeedupQuery("Old", "New", new Workload { Model = "NET" }))!;

        Assert.Equal(3, estimate.Median, 1e-12);
        Assert.Equal(["a.csv"], estimate.Sources);
    }

    [Fact]
    public void With_FurtherLoadTests_RestsOnAllOfThemAndCountsNoneTwice()
    {
        var model = Model([], [Test("Old", 10), Test("Old", 10), Test("Old", 11)]).With([Test("Old", 11), Test("New", 30)]);

        var estimate = model.Estimate(new SpeedupQuery("Old", "New", new Workload { Model = "net" }))!;

        Assert.Equal((EvidenceGrade.M, 4), (estimate.Grade, estimate.RowsUsed)); // 10, 10, 11 and 30
        Assert.Equal(3, estimate.Median, 1e-12);
    }

    [Fact]
    public void Estimate_LoadTestsAtDifferentBatches_ComparesTheSharedOne()
    {
        LoadTest[] own = [Test("Old", 10) with { Batch = 1 }, Test("Old", 40) with { Batch = 8 }, Test("New", 60) with { Batch = 8 }];

        Assert.Equal(1.5, Model([], own).Estimate(new SpeedupQuery("Old", "New", new Workload { Model = "net" }))!.Median, 1e-12);
    }

    [Fact]
    public void Estimate_SameDevice_IsOneWithoutDeviation()
    {
        var estimate = Model([], []).Estimate(new SpeedupQuery("Old", "Old", Workload.Undeclared))!;

        Assert.Equal((1, 0), (estimate.Median, estimate.LogDeviation));
    }

    [Fact]
    public void Estimate_UnknownDevice_IsNull() =>
        Assert.Null(Model([], []).Estimate(new SpeedupQuery("Old", "Nothing", Workload.Undeclared)));

    [Fact]
    public void Constructor_LoadTestsAtFault_NamesThemAll()
    {
        LoadTest[] own =
        [
            Test("Old", 0),
            Test("Old", double.NaN),
            Test("", -3) with { Batch = 0, BatchMilliseconds = double.PositiveInfinity },
            Test("Old", 10) with { Model = "" },
        ];

        var fault = Assert.Throws<ArgumentException>(() => Model([], own));

        foreach (var expected in new[] { "1 (a.csv): items per second '0'", "2 (a.csv): items per second 'NaN'", "3 (a.csv): device is empty",
            "3 (a.csv): items per second '-3'", "3 (a.csv): batch 0", "3 (a.csv): latency", "4 (a.csv): model is empty" })
        {
            Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void BenchmarkTable_RowsAtFault_NamesThemAll()
    {
        var fault = Assert.Throws<ArgumentException>(() => new BenchmarkTable([Row("net", "Old", double.NaN), Row("two", "New", -1) with { Batch = 0 }]));

        Assert.Contains("net on Old (doc@1): throughput NaN", fault.Message, StringComparison.Ordinal);
        Assert.Contains("two on New (doc@1): throughput -1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("two on New (doc@1): batch 0", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bert_base", "bert-base", true)]
    [InlineData("google/BERT-base-uncased", "bert-base", true)] // a measured model's name
    [InlineData("bert-base-multilingual", "bert-base", false)]
    [InlineData("ResNet_50 v1.5", "resnet50", false)]
    [InlineData("gpt2", "gpt2", true)]
    [InlineData("gpt2-xl", "gpt2", false)] // 1,558 million parameters are not 124
    public void FamilyNames_DeclaredModel_MeansItsFamily(string model, string family, bool isExact) =>
        Assert.Equal(new FamilyMatch(family, isExact), Names.Resolve(model));

    [Theory]
    [InlineData("resnet152")]
    [InlineData("mask-rcnn-resnet50")]
    [InlineData("")]
    [InlineData(null)]
    public void FamilyNames_UnknownModel_HasNone(string? model) => Assert.Null(Names.Resolve(model));

    [Fact]
    public void Estimate_RelativeByName_IsGradeBAndSaysSo()
    {
        var estimate = Estimate([Row("gpt2", "Old", 100), Row("gpt2", "New", 150)], new Workload { Model = "gpt2-xl" });

        Assert.Equal(EvidenceGrade.B, estimate.Grade);
        Assert.Equal(1.5, estimate.Median, 1e-12);
        Assert.StartsWith("gpt2, the nearest by name to gpt2-xl", estimate.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimate_LoadTestsInDifferentPrecisions_AreNotCompared()
    {
        LoadTest[] own = [Test("Old", 10) with { Precision = Precision.Fp32 }, Test("New", 80) with { Precision = Precision.Int8 }];

        var explanation = Model([], own).Explain(new SpeedupQuery("Old", "New", new Workload { Model = "net" }));

        Assert.Equal(EvidenceGrade.C, explanation.Estimate!.Grade);
        Assert.Equal("The load tests of net on Old and New are in different precisions.", explanation.WhyNothingBetter[0].Reason);
    }

    [Fact]
    public void Estimate_LoadTestsInSeveralPrecisions_ComparesTheSharedOne()
    {
        LoadTest[] own = [Test("Old", 10) with { Precision = Precision.Fp32 }, Test("Old", 30) with { Precision = Precision.Fp16 }, Test("New", 90) with { Precision = Precision.Bf16 }];

        Assert.Equal(3, Model([], own).Estimate(new SpeedupQuery("Old", "New", new Workload { Model = "net" }))!.Median, 1e-12); // 90 ÷ 30
    }

    [Fact]
    public void Explain_GradeB_NamesRowsAndWhatIsMissing()
    {
        BenchmarkRow[] rows = [Row("two", "Old", 100) with { Batch = 4 }, Row("two", "New", 800) with { Batch = 4 }];

        var explanation = Model(rows, [Test("Old", 10)]).Explain(new SpeedupQuery("Old", "New", new Workload { Model = "net", Task = "image classification" }));

        var row = Assert.Single(explanation.Rows);
        Assert.Equal(("two", 4, 100), (row.Model, row.Batch, Math.Round(row.From.ItemsPerSecond, 9)));
        Assert.Equal(8, row.Ratio, 1e-12);
        Assert.Equal(["doc@1"], row.To.Sources);
        Assert.Equal(
            [
                new MissingEvidence(EvidenceGrade.M, "There is no load test of net on New."),
                new MissingEvidence(EvidenceGrade.A, "No published measurement is of net."),
            ],
            explanation.WhyNothingBetter);
    }

    private static readonly FamilyNames Names = new(
    [
        ("bert-base", "BERT-base-uncased"), ("bert-large", "bert-large"), ("resnet50", "Mask R-CNN ResNet-50"), ("resnet15", ""), ("gpt2", "gpt2"),
    ]);

    private static SpeedupEstimate Estimate(BenchmarkRow[] rows, Workload workload) =>
        Model(rows, []).Estimate(new SpeedupQuery("Old", "New", workload))!;

    private static PerformanceModel Model(BenchmarkRow[] rows, LoadTest[] own) => new(new BenchmarkTable(rows), Hardware, own);

    private static LoadTest Test(string device, double perSecond) => new(device, "net", null, null, perSecond, null, "a.csv");

    private static BenchmarkRow Row(string family, string device, double perSecond) => new()
    {
        Family = family,
        Model = family,
        Task = "image-classification",
        Stack = ServingStack.TensorRt,
        Precision = Precision.Fp16,
        Device = device,
        UnitsPerSecond = perSecond,
        Source = "doc@1",
    };

    private static InstanceType Type(string name, string device) =>
        new(name, 4, 16, CpuArchitecture.X64, AcceleratorKind.Gpu, device, 1, 16, null, null, false, "test");

    private static Accelerator Device(string name, double tflops, double bandwidth) =>
        new(name, AcceleratorKind.Gpu, tflops / 8, tflops, null, null, bandwidth, false, false, 0, "sheet");
}
