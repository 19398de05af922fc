using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>One published measurement, normalised so that rows of different sources join.</summary>
public sealed record BenchmarkRow
{
    /// <summary>Network name shared by all sources, for example <c>bert-base</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The network as its source names it.</summary>
    public string Model { get; init; } = "";

    /// <summary>What the network does, for example <c>text-encoder</c> or <c>vocoder</c>.</summary>
    public required string Task { get; init; }

    /// <summary>Null for software that is none of the product's stacks, such as FasterTransformer.</summary>
    public ServingStack? Stack { get; init; }

    /// <summary>Software as published, without its version.</summary>
    public string Framework { get; init; } = "";

    /// <summary>What else must be equal to compare two rows: beam width, concurrency, padding; mostly empty.</summary>
    public string Setup { get; init; } = "";

    /// <summary>Type in which the device computes: Neuron runs FP32 models on BF16 units. Null when not published.</summary>
    public Precision? Precision { get; init; }

    /// <summary>Items per call; null for dynamic batching.</summary>
    public int? Batch { get; init; }

    /// <summary>Sequence length or image size as published, for example <c>seq 128</c>.</summary>
    public string Shape { get; init; } = "";

    /// <summary>Device name as <see cref="InstanceType.DeviceName"/> gives it.</summary>
    public required string Device { get; init; }

    /// <summary>Accelerators, or vCPUs, that took part in the measurement.</summary>
    public double UnitsUsed { get; init; } = 1;

    /// <summary>Per accelerator, all of its cores busy; per vCPU for CPUs.</summary>
    public required double UnitsPerSecond { get; init; }

    /// <summary>What is counted: <c>items</c> (requests, images, sequences), <c>tokens</c>, <c>audio samples</c> …</summary>
    public string Unit { get; init; } = "items";

    /// <summary>Time of one call of the whole batch; null when not published.</summary>
    public double? BatchMilliseconds { get; init; }

    public string Scenario { get; init; } = "";

    /// <summary>False for a row that only an older version of its source has.</summary>
    public bool IsCurrent { get; init; } = true;

    /// <summary>Factor already applied because only some of a Neuron chip's cores were busy: cores ÷ busy cores.</summary>
    public double CoreCorrection { get; init; } = 1;

    public required string Source { get; init; }

    /// <summary>Day, month or year, as far as it is known.</summary>
    public string SourceDate { get; init; } = "";
}
