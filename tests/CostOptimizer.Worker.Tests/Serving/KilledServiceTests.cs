using CostOptimizer.Faults.Stage;

namespace CostOptimizer.Worker.Tests.Serving;

/// <summary>
/// The service as a process of its own, killed (SIGKILL) at counted calls to AWS. A hundred kills at random instants are a program:
/// tests/CostOptimizer.Faults.
/// </summary>
public sealed class KilledServiceTests
{
    /// <summary>For all of it: what is awaited comes about in seconds, or in minutes where others keep the machine busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Kill_InAFirstAndInALaterAnalysis_TheNextServiceFinishesWhatWasOrderedOnce()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await using var stage = await FaultStage.SetAsync(patience.Token);
        var (undisturbed, calls) = await UndisturbedAsync(stage, patience.Token);
        var promises = new Promises(stage, undisturbed);
        await using var desk = await stage.OpenDeskAsync("killed", patience.Token);

        // Half of a first analysis, its process's start included.
        var first = await desk.OrderAsync("first", patience.Token);
        var halfway = stage.Simulator.Requests.CountedAsync(Counted(stage) + (calls / 2));
        var victim = stage.Start(desk);
        await halfway.WaitAsync(patience.Token);
        await victim.KillAsync();
        victim = stage.Start(desk);
        await stage.Receiver.ToldAsync("first").WaitAsync(patience.Token);

        // The third call of a later one, by a process that has been up.
        var thirdCall = stage.Simulator.Requests.CountedAsync(Counted(stage) + 3);
        var later = await desk.OrderAsync("later", patience.Token);
        await thirdCall.WaitAsync(patience.Token);
        await victim.KillAsync();
        stage.Start(desk);
        await stage.Receiver.ToldAsync("later").WaitAsync(patience.Token);

        Assert.Empty(await promises.BrokenAsync(desk, "first", first.RunId, patience.Token));
        Assert.Empty(await promises.BrokenAsync(desk, "later", later.RunId, patience.Token));
    }

    private static async Task<(string Content, int Calls)> UndisturbedAsync(FaultStage stage, CancellationToken cancellationToken)
    {
        await using var desk = await stage.OpenDeskAsync("undisturbed", cancellationToken);
        var ticket = await desk.OrderAsync("undisturbed", cancellationToken);
        var service = stage.Start(desk);
        await stage.Receiver.ToldAsync("undisturbed").WaitAsync(cancellationToken);
        await service.KillAsync();
        return (ResultText.Of((await desk.ReadAsync(ticket.RunId, cancellationToken))!, stage.Simulator.Estate.Now), Counted(stage));
    }

    private static int Counted(FaultStage stage) => stage.Simulator.Requests.Counts.Sum(count => count.Count);
}
