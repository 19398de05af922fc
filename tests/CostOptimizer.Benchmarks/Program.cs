using System.Globalization;
using BenchmarkDotNet.Running;
using CostOptimizer.Benchmarks;
using CostOptimizer.Benchmarks.Service;

switch (args)
{
    case [PeakMemory.Option, ..]:
        return PeakMemory.Run(args);
    case [InvoicePeak.Option, ..]:
        return await InvoicePeak.RunAsync(args);
    case [ServiceRun.Option, ..]:
        return await ServiceRun.RunAsync(args);
    case [LoadEstate.Command, var scale]:
        await LoadEstate.RunAsync(int.Parse(scale, CultureInfo.InvariantCulture));
        return 0;
    case [LoadService.Command, var aws, var database, var port, var scale]:
        await LoadService.RunAsync(new Uri(aws), database, int.Parse(port, CultureInfo.InvariantCulture), int.Parse(scale, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PeakMemory).Assembly).Run(args);
        return 0;
}
