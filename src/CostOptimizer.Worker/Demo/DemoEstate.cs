using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Credentials;
using CostOptimizer.Jobs;
using CostOptimizer.Jobs.Schedules;
using CostOptimizer.Simulator;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Storage;
using CostOptimizer.Web.Access;
using CostOptimizer.Worker.Configuration;
using CostOptimizer.Worker.Serving;

namespace CostOptimizer.Worker.Demo;

/// <summary>Settings that point the program at a simulated estate exactly as a user's settings would at AWS.</summary>
internal static class DemoEstate
{
    public static Settings SettingsFor(AwsSimulator simulator, FileInfo database) =>
        SettingsFor(simulator.Estate, simulator.BaseAddress, database);

    /// <param name="address">Where the estate is simulated, perhaps by another process.</param>
    public static Settings SettingsFor(SimulatedEstate estate, Uri address, FileInfo database) => new(
        new AnalysisOptions(),
        new PolicyOptions(),
        new GroupingOptions(),
        new AwsOptions
        {
            Accounts = [.. estate.Accounts.Select(AccountOf)],
            ServiceUrl = address.AbsoluteUri,
        },
        new StorageOptions { Path = database.FullName },
        new ServeOptions { Listen = "http://127.0.0.1:0" },
        new LoadTestOptions(),
        // Made-up figures, on loopback: nobody needs a key to look at them.
        new AccessOptions { AllowAnonymousViewer = true },
        new OutboundOptions(),
        new JobOptions(),
        new Dictionary<string, ScheduleOptions>(StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, AccountKeys> KeysOf(SimulatedEstate estate) => estate.Accounts.ToDictionary(
        account => account.Id,
        account => new AccountKeys(account.AccessKeyId, account.SecretAccessKey));

    private static AwsAccountOptions AccountOf(SimulatedAccount account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        Partition = account.Partition,
        Regions = [.. account.Regions],
        RoleArn = account.RoleArn,
        ExternalId = account.Role?.ExternalId,
    };
}
