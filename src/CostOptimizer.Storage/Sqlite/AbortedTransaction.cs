using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>
/// SQLite ends a transaction by itself when a commit finds the disk full. The client does not hear of it, rolls back all
/// the same, throws because there is nothing to roll back, and leaves the connection half closed.
/// </summary>
internal static class AbortedTransaction
{
    /// <summary>Rolls back, whether SQLite has done so already or not.</summary>
    public static void RollBack(SqliteTransaction transaction)
    {
        if (transaction.Connection is not { } connection)
        {
            return; // it has ended in the usual way
        }

        try
        {
            transaction.Rollback();
        }
        catch (SqliteException)
        {
            // The client goes on holding the transaction until it has something to roll back.
            SQLitePCL.raw.sqlite3_exec(connection.Handle, "BEGIN");
            transaction.Rollback();
        }
    }
}
