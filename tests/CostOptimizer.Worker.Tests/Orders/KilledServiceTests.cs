using System.Diagnostics;

namespace CostOptimizer.Worker.Tests.Orders;

/// <summary>A few of the kills that the fault runs make by the hundred, so that what breaks them is seen at once.</summary>
public sealed class KilledServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Kills_ThreeAtRandomInstants_LeaveWholeResults()
    {
        // Beside this program, built with it and in the same configuration.
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var faults = Path.Join(
            output.Parent!.Parent!.Parent!.Parent!.FullName, "CostOptimizer.Faults", "bin", output.Parent.Name, output.Name, "CostOptimizer.Faults.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [faults, "kills", "--count", "3", "--seed", "2"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);

        var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.True(process.ExitCode == 0, said);
        Assert.Contains("3 kills, 0 failures", said, StringComparison.Ordinal);
    }
}
