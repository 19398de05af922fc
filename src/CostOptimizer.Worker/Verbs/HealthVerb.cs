using System.CommandLine;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Health;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>health</c>: asks the server on this machine whether it is ready, for containers that hold no other program that could.</summary>
internal static class HealthVerb
{
    public static Command Create()
    {
        var command = new Command("health", "Ask the server on this machine whether it is ready: 0 when it is, else 1.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            var address = ReadyProbe.AddressOf(SettingsReader.ReadListen(parsed.GetValue(SharedOptions.Config)));
            var answer = await ReadyProbe.AskAsync(address, cancellationToken);
            terminal.Messages.MarkupLineInterpolated($"{address}: {answer.Words}");
            return answer.IsReady ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
