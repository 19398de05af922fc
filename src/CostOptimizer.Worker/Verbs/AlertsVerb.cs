using System.CommandLine;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>alerts</c>: what people were alerted to, and whether routes work.</summary>
internal static class AlertsVerb
{
    private const int Newest = 50;

    public static Command Create() => new("alerts", "Show what people were alerted to, and try the ways to them.") { List(), Test() };

    private static Command List()
    {
        var command = new Command("list", $"The newest {Newest} alerts.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            var alerts = await services.GetRequiredService<IAlertStore>().ListAsync(after: null, Newest, cancellationToken);
            if (terminal.Json)
            {
                terminal.WriteJson(alerts.Select(alert => new { alert.Id, Alert = alert }));
                return ExitCode.Done;
            }

            foreach (var alert in alerts)
            {
                terminal.WriteLine($"{Display.Time(alert.SeenAtUtc)}  {alert.Severity,-8}  {alert.Kind,-20}  {PlainText.Clean(alert.Subject)}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Test()
    {
        var command = new Command("test", "Send a test alert to every route now, and say how that went.");
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
            var sent = services.GetRequiredService<IAlertTests>().Make();
            if (sent.Count == 0)
            {
                terminal.Messages.WriteLine($"There is no route: add one to {AlertOptions.SectionName}:Routes.");
                return ExitCode.NotFound;
            }

            // Sent from here and not by way of the outbox: whoever tries a route wants to know now.
            var channels = services.GetServices<IDeliveryChannel>().ToDictionary(channel => channel.Name, StringComparer.Ordinal);
            var failed = 0;
            foreach (var delivery in sent)
            {
                var outcome = await channels[delivery.Channel].SendAsync(delivery, cancellationToken);
                terminal.WriteLine($"{delivery.Target}: {outcome.Sentence}");
                failed += outcome.IsDelivered ? 0 : 1;
            }

            return failed == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
