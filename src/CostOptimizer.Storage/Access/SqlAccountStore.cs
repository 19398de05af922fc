using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.Access;

internal sealed class SqlAccountStore(IDatabase database) : IAccountStore
{
    public Task<bool> AddAsync(StoredAccount account, AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                if (await FindAsync(session, account.Account.Name, cancellationToken) is { } there)
                {
                    return there.Stamp == account.Stamp; // ours, of a commit that was lost on the way back
                }

                await session.InsertAsync(AccountRow.Insert, [AccountRow.From(account)], cancellationToken);
                await AuditRow.AppendAsync(session, entry, cancellationToken);
                return true;
            },
            cancellationToken);

    public async Task<StoredAccount?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return null; // some engines refuse to look for it
        }

        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<AccountRow>(
                new CommandDefinition(AccountRow.Select, new { AccountName = name }, cancellationToken: cancellationToken)),
            cancellationToken);

        // An engine may ignore case or spaces at the end; a name is what it is, to the letter.
        return rows.SingleOrDefault() is { } row && row.AccountName == name ? row.ToStored() : null;
    }

    public async Task<IReadOnlyList<LocalAccount>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<AccountRow>(new CommandDefinition(AccountRow.SelectAll, cancellationToken: cancellationToken)),
            cancellationToken);
        return [.. rows.Select(row => row.ToAccount())];
    }

    public Task SetPasswordAsync(string name, string passwordHash, string stamp, AuditEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync(
            AccountRow.SetPassword, new { AccountName = name, PasswordHash = passwordHash, Stamp = stamp }, entry, cancellationToken);

    public Task DisableAsync(string name, DateTime atUtc, AuditEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync(AccountRow.Disable, new { AccountName = name, DisabledAtUtc = atUtc }, entry, cancellationToken);

    public Task NoteFailureAsync(string name, DateTime atUtc, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                // Counted from what is stored: a repeated attempt may count twice, which locks a guesser out the sooner.
                var failures = (await FindAsync(session, name, cancellationToken))?.FailedSignIns ?? 0;
                await session.ExecuteAsync(
                    AccountRow.SetFailures,
                    new { AccountName = name, FailedSignIns = Math.Min(failures, int.MaxValue - 1) + 1, LastFailedAtUtc = atUtc },
                    cancellationToken);
                return true;
            },
            cancellationToken);

    public Task NoteSignInAsync(string name, DateTime atUtc, CancellationToken cancellationToken) =>
        ChangeAsync(AccountRow.SetSignIn, new { AccountName = name, LastSignInAtUtc = atUtc }, entry: null, cancellationToken);

    private Task ChangeAsync(string sql, object parameters, AuditEntry? entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                await session.ExecuteAsync(sql, parameters, cancellationToken);
                if (entry is not null)
                {
                    await AuditRow.AppendAsync(session, entry, cancellationToken);
                }

                return true;
            },
            cancellationToken);

    private static async Task<AccountRow?> FindAsync(Session session, string name, CancellationToken cancellationToken) =>
        (await session.QueryAsync<AccountRow>(AccountRow.Select, new { AccountName = name }, cancellationToken)).SingleOrDefault();
}
