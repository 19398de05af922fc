using System.Globalization;
using CostOptimizer.Application.Storage;
using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>Says in one sentence why the server refused and what to do. Its own messages never hold a password.</summary>
internal sealed class SqlServerFaults(string database, TimeSpan lockTimeout)
{
    public StorageException Translate(SqlException exception) => exception.Number switch
    {
        _ when SqlServerErrors.IsEncryptionRefused(exception) => new(
            $"The connection to the database {database} could not be encrypted; let this machine trust the server's certificate, or check Encrypt and TrustServerCertificate in Storage:ConnectionString.",
            exception),
        _ when SqlServerErrors.IsUnreachable(exception) => Passing(
            $"The database {database} cannot be reached; check that the server runs, and its name and port in Storage:ConnectionString.", exception),
        SqlServerErrors.LoginFailed => new($"The database {database} refuses this login; check the user and its password in Storage:ConnectionString.", exception),
        SqlServerErrors.CannotOpenDatabase => new(
            $"The database {database} does not exist or this login may not use it; create it and grant the login access, or name another in Storage:ConnectionString.",
            exception),
        SqlServerErrors.ClientTimeout => Passing(
            $"The database {database} did not answer in time; look for what blocks or slows it, or raise Command Timeout in Storage:ConnectionString.", exception),
        SqlServerErrors.LockTimeout => Locked(exception),
        SqlServerErrors.Deadlock => Passing($"The database {database} chose this work as the victim of a deadlock several times; run it again when less is written.", exception),
        SqlServerErrors.NoSuchObject or SqlServerErrors.NoSuchColumn => new(
            $"The database {database} refused: {OneLine(exception)}; bring its schema up to date by starting this program with a login that may change it.", exception),
        SqlServerErrors.PermissionDenied or SqlServerErrors.CreateDenied => new(
            $"The database {database} denies this login a permission ({OneLine(exception)}); grant it.", exception),
        SqlServerErrors.FilegroupFull or SqlServerErrors.LogFull => Passing(
            $"The database {database} or its log is full; give it more space, or back up its log.", exception),
        SqlServerErrors.ReadOnly => ReadOnly(exception),
        _ => new($"The database {database} refused: {OneLine(exception)}.", exception),
    };

    public StorageException ReadOnly(SqlException? inner) =>
        new($"The database {database} is read-only; make it writable, or name another in Storage:ConnectionString.", inner);

    public StorageException Locked(SqlException? inner) => Passing(
        $"The database {database} is locked by another process; let it finish or stop it, or raise Storage:BusyTimeout (now {lockTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s).",
        inner);

    public StorageException PoolExhausted(InvalidOperationException inner) => Passing(
        $"No connection to the database {database} became free in time; raise Max Pool Size in Storage:ConnectionString.", inner);

    public StorageException DoesNotFit(string table, InvalidOperationException inner) => new(
        $"The database {database} cannot hold a value of {table} ({OneLine(inner)}); shorten it where it comes from.", inner);

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    /// <summary>What may work later.</summary>
    private static StorageException Passing(string message, Exception? inner) => new(message, inner) { MayPass = true };
}
