using System.Globalization;
using CostOptimizer.Application.Storage;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>Says in one sentence why SQLite refused and what to do. Codes: sqlite.org/rescode.html, primary results.</summary>
internal sealed class SqliteFaults(string path, TimeSpan busyTimeout)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotWritable = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public StorageException Translate(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => Passing(
            $"The database {path} is locked by another process; let it finish or stop it, or raise Storage:BusyTimeout (now {busyTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s).",
            exception),
        NotWritable => ReadOnly(exception),
        InputOutput => Passing($"The disk that holds the database {path} failed to read or write; check the disk and its mount.", exception),
        Corrupt => new($"The database {path} is damaged; restore it from a backup, or move it away to start an empty one.", exception),
        Full => Passing($"The disk that holds the database {path} is full; free space on it or set Storage:Path to another disk.", exception),
        CannotOpen => new($"The database {path} cannot be opened or created; check that its folder exists and that this account may read and write there.", exception),
        NotADatabase => new($"The file {path} is not a SQLite database; set Storage:Path to another file, or move this one away.", exception),
        _ => new($"The database {path} refused: {exception.Message.TrimEnd('.')}.", exception),
    };

    public StorageException ReadOnly(SqliteException? inner) =>
        new($"The database {path} is read-only; give this account write permission to the file and its folder.", inner);

    /// <summary>What may work later.</summary>
    private static StorageException Passing(string message, Exception? inner) => new(message, inner) { MayPass = true };
}
