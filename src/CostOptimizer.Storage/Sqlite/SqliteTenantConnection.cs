using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Sqlite;

/// <summary>A connection of a library that writes often and in short transactions, each in its turn.</summary>
internal sealed class SqliteTenantConnection : SqliteConnection
{
    private readonly SemaphoreSlim _turn;
    private bool _hasTurn;

    /// <param name="setBusyTimeout">How long to wait for writers of other processes.</param>
    /// <param name="turn">Of the writers of this process on the file: <see cref="SqliteTurn"/>.</param>
    public SqliteTenantConnection(string connectionString, string setBusyTimeout, SemaphoreSlim turn)
        : base(connectionString)
    {
        _turn = turn;
        StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
            {
                using var command = CreateCommand();

                // Such a library only carries what our own tables say: what a power failure takes from it is told again.
                command.CommandText = $"{setBusyTimeout}; PRAGMA synchronous = NORMAL";
                command.ExecuteNonQuery();
            }
            else if (change.CurrentState == ConnectionState.Closed)
            {
                EndTurn();
            }
        };
    }

    /// <summary>Whatever became of its transaction, the turn ends: else no writer of this process would ever have one again.</summary>
    public override void Close()
    {
        try
        {
            if (Transaction is { } left)
            {
                AbortedTransaction.RollBack(left);
            }

            base.Close();
        }
        finally
        {
            EndTurn();
        }
    }

    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
    {
        // One that has its turn may begin a second transaction after its first.
        if (!_hasTurn)
        {
            await _turn.WaitAsync(cancellationToken);
            _hasTurn = true;
        }

        return await base.BeginDbTransactionAsync(isolationLevel, cancellationToken);
    }

    private void EndTurn()
    {
        if (_hasTurn)
        {
            _hasTurn = false;
            _turn.Release();
        }
    }
}
