namespace CostOptimizer.Simulator.Types;

/// <summary>What an accelerator was built for; decides where the API reports it.</summary>
internal enum AcceleratorKind
{
    /// <summary>Under <c>gpuInfo</c>.</summary>
    Gpu,

    /// <summary>Under <c>inferenceAcceleratorInfo</c>, and <c>neuronInfo</c> for Inferentia.</summary>
    Inference,

    /// <summary>Trainium under <c>neuronInfo</c>, Gaudi under <c>gpuInfo</c>.</summary>
    Training,

    /// <summary>Under <c>fpgaInfo</c>.</summary>
    Fpga,

    /// <summary>Under <c>mediaAcceleratorInfo</c>.</summary>
    Media,
}
