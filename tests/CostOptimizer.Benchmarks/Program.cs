using BenchmarkDotNet.Running;
using CostOptimizer.Benchmarks;

if (args is [PeakMemory.Option, ..])
{
    return PeakMemory.Run(args);
}

if (args is [InvoicePeak.Option, ..])
{
    return await InvoicePeak.RunAsync(args);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
