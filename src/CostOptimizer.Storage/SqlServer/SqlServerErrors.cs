using System.Security.Authentication;
using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>
/// Error numbers. Source: "Database engine events and errors" and "Troubleshoot transient connection errors" in
/// Microsoft's SQL documentation; a negative number is the client's own.
/// </summary>
internal static class SqlServerErrors
{
    public const int ClientTimeout = -2;
    public const int Deadlock = 1205;
    public const int LockTimeout = 1222;
    public const int NoSuchObject = 208;
    public const int NoSuchColumn = 207;
    public const int PermissionDenied = 229;
    public const int CreateDenied = 262;
    public const int CannotOpenDatabase = 4060;
    public const int LoginFailed = 18456;
    public const int FilegroupFull = 1105;
    public const int LogFull = 9002;
    public const int ReadOnly = 3906;

    // From this severity on the server or the network has ended the connection.
    private const byte EndsTheConnection = 20;

    private static readonly HashSet<int> Transient =
    [
        Deadlock,
        3960, // snapshot update conflict
        64, 233, 10053, 10054, 10060, // the network
        596, 983, 6005, // session killed, database changing its role, server shutting down
        4221, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920, // Azure SQL: moving, throttling, starting
    ];

    /// <returns>True when the same work may succeed a moment later.</returns>
    public static bool IsTransient(SqlException exception) =>
        exception.Class >= EndsTheConnection || exception.Errors.Cast<SqlError>().Any(error => Transient.Contains(error.Number));

    /// <returns>True when the server was there, but no encrypted connection came about, mostly for its certificate.</returns>
    public static bool IsEncryptionRefused(SqlException exception) =>
        exception.Class >= EndsTheConnection
        && (exception.Message.Contains("SSL", StringComparison.Ordinal)
            || exception.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            || exception.InnerException is AuthenticationException);

    /// <returns>True when the server was not there, or went away.</returns>
    public static bool IsUnreachable(SqlException exception) => exception.Class >= EndsTheConnection;
}
