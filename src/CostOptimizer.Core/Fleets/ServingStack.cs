namespace CostOptimizer.Core.Fleets;

/// <summary>
/// How the device is driven. BERT-base on one T4 is 158/s in FP32 TorchScript and 1,014/s in FP16 TensorRT,
/// so a throughput without its stack says little.
/// </summary>
public enum ServingStack
{
    Eager,
    TorchScript,
    TensorRt,
    OnnxRuntime,
    TensorFlow,
    MxNet,
    Triton,
    Vllm,
    Neuron,
    OpenVino,
}
