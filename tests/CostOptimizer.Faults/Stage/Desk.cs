using System.Data.Common;
using System.Globalization;
using CostOptimizer.Application;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Faults.Service;
using CostOptimizer.Jobs;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Faults.Stage;

/// <summary>Where analyses are ordered and looked at, beside the services on the same database; it carries nothing out.</summary>
internal sealed class Desk : IAsyncDisposable
{
    /// <summary>For what comes about in seconds: a machine that others keep busy may take many minutes over it, and that is no fault.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly ServiceProvider _services;
    private readonly Receiver _receiver;

    private Desk(ServicePlan plan, ServiceProvider services, Receiver receiver) => (Plan, _services, _receiver) = (plan, services, receiver);

    public ServicePlan Plan { get; }

    public static async Task<Desk> OpenAsync(ServicePlan plan, Receiver receiver, CancellationToken cancellationToken)
    {
        var estate = plan.ReadEstate();
        var settings = plan.SettingsFor(estate);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Critical))
            .AddCostOptimizer(settings, new RunningClock(estate.Now, plan.Began), DemoEstate.KeysOf(estate));
        services.AddJobs(settings.Jobs, JobDialect.Sqlite);
        services.AddOrders(new AnalysisOrigin("simulated estate"));
        var desk = new Desk(plan, services.BuildServiceProvider(), receiver);
        await desk._services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        return desk;
    }

    /// <param name="order">A name for it, which the receiver of its webhook sees.</param>
    public Task<AnalysisTicket> OrderAsync(string order, CancellationToken cancellationToken) => _services.GetRequiredService<IAnalysisOrders>().OrderAsync(
        new AnalysisOrder(AnalysisScope.Everything, WhatIf: null, _receiver.AddressOf(order), order), order, audited: null, cancellationToken);

    public async Task<AnalysisTicket> FindAsync(string runId, CancellationToken cancellationToken) =>
        (await _services.GetRequiredService<IAnalysisOrders>().FindAsync(runId, cancellationToken))!;

    public Task<IReadOnlyList<AnalysisTicket>> ListAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<IAnalysisOrders>().ListAsync(1000, before: null, cancellationToken);

    public Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken) =>
        _services.GetRequiredService<IAnalysisStore>().ReadAsync(runId, cancellationToken);

    public Task<IReadOnlyList<WebhookDelivery>> EventsAsync(string runId, CancellationToken cancellationToken) =>
        _services.GetRequiredService<IWebhookOutbox>().ReadAsync(runId, cancellationToken);

    /// <summary>Waits until an order has begun to be carried out.</summary>
    public Task<bool> BegunAsync(string runId, TimeSpan patience, CancellationToken cancellationToken) => UntilAsync(
        async () => (await FindAsync(runId, cancellationToken)).State != AnalysisState.Queued, patience, cancellationToken);

    /// <summary>Waits until an order has ended and its webhook is delivered.</summary>
    /// <returns>False when that did not come about.</returns>
    public Task<bool> EndedAsync(string runId, TimeSpan patience, CancellationToken cancellationToken) => UntilAsync(
        async () => (await FindAsync(runId, cancellationToken)).HasEnded
            && (await EventsAsync(runId, cancellationToken)).All(each => each.State == DeliveryState.Delivered),
        patience,
        cancellationToken);

    public async Task<long> CountAsync(string query, string runId, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@run", runId);
        command.Parameters.Add(parameter);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    /// <summary>Keeps every other process from writing, for a while.</summary>
    public async Task LockAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(cancellationToken);
        await Task.Delay(duration, TimeProvider.System, cancellationToken);
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await _services.GetRequiredService<DbDataSource>().OpenConnectionAsync(cancellationToken);

    private static async Task<bool> UntilAsync(Func<Task<bool>> condition, TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > patience)
            {
                return false;
            }

            await Task.Delay(Poll, TimeProvider.System, cancellationToken);
        }

        return true;
    }
}
