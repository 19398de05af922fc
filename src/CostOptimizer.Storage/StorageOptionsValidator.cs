using CostOptimizer.Storage.Sqlite;
using CostOptimizer.Storage.SqlServer;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Storage;

/// <summary>Reports every fault at once, each as a sentence that names the setting, its value and the fix.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StorageOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            yield return $"Storage:Provider is {options.Provider}; use {string.Join(" or ", Enum.GetNames<StorageProvider>())}.";
        }

        if (options.BusyTimeout < ShortestTimeout || options.BusyTimeout > LongestTimeout)
        {
            yield return $"Storage:BusyTimeout is {options.BusyTimeout:c}; use a duration from {ShortestTimeout:c} to {LongestTimeout:c}.";
        }

        var fault = options.Provider == StorageProvider.SqlServer ? SqlServerSettings.Fault(options.ConnectionString)
            : options.ConnectionString is null ? PathFault(options.Path)
            : SqliteFile.Fault(options.ConnectionString);
        if (fault is not null)
        {
            yield return fault;
        }
    }

    private static string? PathFault(string? path) =>
        string.IsNullOrWhiteSpace(path) ? "Storage:Path is empty; name a file, for example costoptimizer.db."
        : path.Contains('\0', StringComparison.Ordinal) ? "Storage:Path holds a NUL character; remove it."
        : Directory.Exists(path) ? $"Storage:Path '{path}' is a folder; name a file in it, for example {System.IO.Path.Join(path, "costoptimizer.db")}."
        : null;
}
