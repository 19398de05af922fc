using System.Data.Common;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Storage.Access;
using CostOptimizer.Storage.Alerts;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Decisions;
using CostOptimizer.Storage.Erasure;
using CostOptimizer.Storage.Deliveries;
using CostOptimizer.Storage.Jobs;
using CostOptimizer.Storage.LoadTests;
using CostOptimizer.Storage.Migrations;
using CostOptimizer.Storage.Orders;
using CostOptimizer.Storage.Prices;
using CostOptimizer.Storage.Reading;
using CostOptimizer.Storage.Replanning;
using CostOptimizer.Storage.Savings;
using CostOptimizer.Storage.SqlServer;
using CostOptimizer.Storage.Sqlite;
using CostOptimizer.Storage.Usage;
using CostOptimizer.Storage.Webhooks;
using CostOptimizer.Storage.Weekly;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Adds the stores, the migrator, and a <see cref="DbDataSource"/> for a library that keeps tables of its own in the
    /// same database. Run <see cref="IDatabaseMigrator"/> before any of them is used.
    /// </summary>
    /// <param name="configure">Sets the options, for example by binding the section <see cref="StorageOptions.SectionName"/>.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDatabase>(provider => Provider(provider) switch
        {
            StorageProvider.SqlServer => ActivatorUtilities.CreateInstance<SqlServerDatabase>(provider),
            _ => ActivatorUtilities.CreateInstance<SqliteDatabase>(provider),
        });
        services.AddSingleton<IAccountErasure, AccountErasure>();
        services.AddSingleton<IDatabaseBackup>(provider => Provider(provider) switch
        {
            StorageProvider.SqlServer => new SqlServerBackup(),
            _ => ActivatorUtilities.CreateInstance<SqliteBackup>(provider),
        });
        services.AddSingleton<DbDataSource, TenantDataSource>();
        services.AddSingleton(provider => SchemaScript.Embedded(provider.GetRequiredService<IDatabase>().ScriptFolder));
        services.AddSingleton<IDatabaseMigrator, DatabaseMigrator>();
        services.AddSingleton<IAnalysisStore, SqlAnalysisStore>();
        services.AddSingleton<IPriceStore, SqlPriceStore>();
        services.AddSingleton<IPriceReader, SqlPriceReader>();
        services.AddSingleton<IPriceChangeReader, SqlPriceChangeReader>();
        services.AddSingleton<IResultReader, SqlResultReader>();
        services.AddSingleton<IRunSummaryReader, SqlRunSummaryReader>();
        services.AddSingleton<IDecisionStore, SqlDecisionStore>();
        services.AddSingleton<INoteStore, SqlNoteStore>();
        services.AddSingleton<IWeeklySource, SqlWeeklySource>();
        services.AddSingleton<IWeeklyArchive, SqlWeeklyArchive>();
        services.AddSingleton<IDeliveryOutbox, SqlDeliveryOutbox>();
        services.AddSingleton<IAlertStore, SqlAlertStore>();
        services.AddSingleton<ISpotBandStore, SqlSpotBandStore>();
        services.AddSingleton<IAlertThreads, SqlAlertThreads>();
        services.AddSingleton<IWebhookOutbox, SqlWebhookOutbox>();
        services.AddSingleton<ILoadTestStore, SqlLoadTestStore>();
        services.AddSingleton<IOrderStore, SqlOrderStore>();
        services.AddSingleton<IApiKeyStore, SqlApiKeyStore>();
        services.AddSingleton<IAccountStore, SqlAccountStore>();
        services.AddSingleton<IAuditLog, SqlAuditLog>();
        services.AddSingleton<IJobStore, SqlJobStore>();
        services.AddSingleton<IUsageStore, SqlUsageStore>();
        services.AddSingleton<ISavingsStore, SqlSavingsStore>();
        services.AddSingleton<IInvoiceStore, SqlInvoiceStore>();
        services.AddSingleton<IAdviceStore, SqlAdviceStore>();
        services.AddSingleton<IPlanningBasisStore, SqlPlanningBasisStore>();
        services.AddSingleton<IRetention, UsageRetention>();
        return services;
    }

    private static StorageProvider Provider(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value.Provider;
}
