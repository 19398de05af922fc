using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
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
        // The project that is made for each run knows no framework that would take the place of packages, so two versions of one meet there.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithArguments([new MsBuildArgument("/p:WarningsAsErrors="), new MsBuildArgument("/p:WarningsNotAsErrors=NU1605")]).AsMutator());
        BenchmarkSwitcher.FromAssembly(typeof(PeakMemory).Assembly).Run(args, config);
        return 0;
}
