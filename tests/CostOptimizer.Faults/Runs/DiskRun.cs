using System.Diagnostics;
using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Faults.Runs;

/// <summary>The disk of the database is full in the middle of an analysis: a file system in memory that another file fills.</summary>
internal sealed class DiskRun(TextWriter output)
{
    private const string Size = "size=24m";

    /// <param name="duration">How long the disk is full.</param>
    public async Task<bool> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var stage = await FaultStage.SetAsync(cancellationToken);
        var promises = new Promises(stage, (await Undisturbed.MeasureAsync(stage, cancellationToken)).Content);
        var disk = Directory.CreateDirectory(Path.Join(stage.Folder, "disk")).FullName;
        if (!await SayAsync("mount", "-t", "tmpfs", "-o", Size, "tmpfs", disk))
        {
            await output.WriteLineAsync("A small file system cannot be mounted: run this as root on Linux.");
            return false;
        }

        try
        {
            return await RunAsync(stage, promises, disk, duration, cancellationToken);
        }
        finally
        {
            await stage.StopAsync();
            await SayAsync("umount", "--lazy", disk);
        }
    }

    private async Task<bool> RunAsync(FaultStage stage, Promises promises, string disk, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var desk = await stage.OpenDeskAsync(Path.Join("disk", "full"), cancellationToken);
        stage.Start(desk);
        var ticket = await desk.OrderAsync("full", cancellationToken);
        await desk.BegunAsync(ticket.RunId, Desk.Patience, cancellationToken);
        var filler = Path.Join(disk, "filler");
        var filled = Fill(filler);
        await Task.Delay(duration, TimeProvider.System, cancellationToken);
        var during = await desk.FindAsync(ticket.RunId, cancellationToken);
        File.Delete(filler);
        var began = TimeProvider.System.GetTimestamp();
        await desk.EndedAsync(ticket.RunId, Desk.Patience, cancellationToken);
        var after = await desk.FindAsync(ticket.RunId, cancellationToken);
        IReadOnlyList<string> broken = after.State == AnalysisState.Succeeded ? await promises.BrokenAsync(desk, "full", ticket.RunId, cancellationToken) : [];
        var saysWhy = after.State == AnalysisState.Succeeded || (after.HasEnded && after.Reason is not null) || after.State == AnalysisState.Partial;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"full for {duration.TotalSeconds:0} s ({filled / 1024} kB taken, {during.State} meanwhile), {after.State} {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s later{(after.Reason is { } reason ? $": {reason}" : "")}{(broken.Count == 0 ? "" : $": BROKEN {string.Join("; ", broken)}")}"));

        var next = await desk.OrderAsync("healed", cancellationToken);
        await desk.EndedAsync(next.RunId, Desk.Patience, cancellationToken);
        var brokenNext = await promises.BrokenAsync(desk, "healed", next.RunId, cancellationToken);
        await output.WriteLineAsync($"healed: {(brokenNext.Count == 0 ? "sound" : $"BROKEN {string.Join("; ", brokenNext)}")}");
        return saysWhy && broken.Count == 0 && brokenNext.Count == 0;
    }

    /// <returns>Bytes that were free.</returns>
    private static long Fill(string path)
    {
        var some = new byte[4096];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(some);
            }
        }
        catch (IOException)
        {
            return file.Length;
        }
    }

    private static async Task<bool> SayAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0;
    }
}
