using System.Globalization;
using CostOptimizer.Jobs.TestWorker;

// A worker to be started, drained and killed by tests: provider, path or connection string, folder for traces, parallel calls.
await using var program = await TestProgram.StartAsync(
    args[0], args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture), isWorker: true, TimeSpan.FromSeconds(5));
Console.WriteLine("ready");
var stop = new TaskCompletionSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.TrySetResult();
};
using var terminate = System.Runtime.InteropServices.PosixSignalRegistration.Create(
    System.Runtime.InteropServices.PosixSignal.SIGTERM,
    signal =>
    {
        signal.Cancel = true;
        stop.TrySetResult();
    });
await stop.Task;
await program.StopAsync();
