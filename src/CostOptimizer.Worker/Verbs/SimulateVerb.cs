using System.CommandLine;
using System.Globalization;
using CostOptimizer.Simulator;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>simulate</c>: the AWS simulator alone, for trying settings without touching an account.</summary>
internal static class SimulateVerb
{
    private const int LargestScale = 1000;

    private const int LargestPort = 65_535;

    public static Command Create()
    {
        var estate = new Option<string>("--estate") { Description = "Estate file (YAML), or 'demo' for the built-in one.", DefaultValueFactory = _ => "demo" };
        var port = new Option<int>("--port") { Description = "Loopback port; 0 takes a free one.", DefaultValueFactory = _ => 0 };
        var scale = new Option<int>("--scale") { Description = "Multiply the estate's instances, 1 to 1000.", DefaultValueFactory = _ => 1 };
        var seed = new Option<long?>("--seed") { Description = "Replace the estate file's seed." };
        var unthrottled = new Option<bool>("--no-throttle") { Description = "Answer every call, however fast they come." };
        var command = new Command("simulate", "Run the AWS simulator alone until interrupted.") { estate, port, scale, seed, unthrottled };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var simulator = await StartAsync(
                new SimulatorOptions
                {
                    Estate = parsed.GetRequiredValue(estate),
                    Port = CheckedPort(parsed.GetValue(port)),
                    Scale = CheckedScale(parsed.GetValue(scale)),
                    Seed = parsed.GetValue(seed),
                    Throttle = !parsed.GetValue(unthrottled),
                },
                cancellationToken);
            Announce(terminal, simulator);
            await UntilInterruptedAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="BadInputException">The estate file has faults or does not exist.</exception>
    public static async Task<AwsSimulator> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await AwsSimulator.StartAsync(options, cancellationToken);
        }
        catch (EstateException exception)
        {
            throw new BadInputException([.. exception.Faults.Select(fault => $"{options.Estate}: {fault}")]);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException([$"--estate is '{options.Estate}', which does not exist: name a YAML file, or leave it out for the built-in estate."]);
        }
    }

    public static int CheckedScale(int scale) => scale is >= 1 and <= LargestScale
        ? scale
        : throw new BadInputException([$"--scale is {scale}: give 1 to {LargestScale}."]);

    private static int CheckedPort(int port) => port is >= 0 and <= LargestPort
        ? port
        : throw new BadInputException([$"--port is {port}: give 0 (any free port) to {LargestPort}."]);

    // Being interrupted is how this verb ends, so it is no failure.
    private static async Task UntilInterruptedAsync(CancellationToken cancellationToken)
    {
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        await interrupted.Task;
    }

    private static void Announce(Terminal terminal, AwsSimulator simulator)
    {
        var address = simulator.BaseAddress.AbsoluteUri.TrimEnd('/');
        if (terminal.Json)
        {
            terminal.WriteJson(new
            {
                Address = address,
                simulator.Estate.Now,
                Accounts = simulator.Estate.Accounts.Select(account => new
                {
                    account.Id,
                    account.Name,
                    account.Partition,
                    account.Regions,
                    account.AccessKeyId,
                    account.SecretAccessKey,
                    account.RoleArn,
                    account.Role?.ExternalId,
                }),
            });
            return;
        }

        terminal.WriteLine($"Simulated AWS at {address}. Stop it with Ctrl+C. Its time stands still; analyse it with");
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  analyze --now {simulator.Estate.Now:yyyy-MM-ddTHH:mm:ssZ}"));
        terminal.WriteLine("and one account's settings:");
        foreach (var account in simulator.Estate.Accounts)
        {
            terminal.WriteLine($"  {account.Id} {account.Name} ({account.Partition}, {string.Join(" ", account.Regions)})");
            terminal.WriteLine($"    AWS_ENDPOINT_URL={address} AWS_REGION={account.Regions[0]} AWS_ACCESS_KEY_ID={account.AccessKeyId} AWS_SECRET_ACCESS_KEY={account.SecretAccessKey}");
        }
    }
}
