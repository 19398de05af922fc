using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.Access;

internal sealed class SqlApiKeyStore(IDatabase database) : IApiKeyStore
{
    public Task AddAsync(ApiKey key, SaltedHash secret, AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                if (await FindAsync(session, key.Id, cancellationToken) is not null)
                {
                    return false; // a commit that was lost on the way back
                }

                await session.InsertAsync(ApiKeyRow.Insert, [ApiKeyRow.From(key, secret)], cancellationToken);
                await AuditRow.AppendAsync(session, entry, cancellationToken);
                return true;
            },
            cancellationToken);

    public async Task<StoredApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Contains('\0', StringComparison.Ordinal))
        {
            return null; // some engines refuse to look for it
        }

        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<ApiKeyRow>(
                new CommandDefinition(ApiKeyRow.Select, new { KeyId = id }, cancellationToken: cancellationToken)),
            cancellationToken);

        // An engine may ignore case or spaces at the end; an id is what it is, to the letter.
        return rows.SingleOrDefault() is { } row && row.KeyId == id ? new StoredApiKey(row.ToKey(), new SaltedHash(row.Salt, row.Hash)) : null;
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<ApiKeyRow>(new CommandDefinition(ApiKeyRow.SelectAll, cancellationToken: cancellationToken)),
            cancellationToken);
        return [.. rows.Select(row => row.ToKey())];
    }

    public Task RevokeAsync(string id, DateTime atUtc, AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                if (await FindAsync(session, id, cancellationToken) is not { RevokedAtUtc: null })
                {
                    return false;
                }

                await session.ExecuteAsync(ApiKeyRow.Revoke, new { KeyId = id, RevokedAtUtc = atUtc }, cancellationToken);
                await AuditRow.AppendAsync(session, entry, cancellationToken);
                return true;
            },
            cancellationToken);

    public Task NoteUsesAsync(IReadOnlyDictionary<string, DateTime> usedAtUtc, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                await session.ExecuteAsync(
                    ApiKeyRow.NoteUse, usedAtUtc.Select(use => new { KeyId = use.Key, LastUsedAtUtc = use.Value }), cancellationToken);
                return true;
            },
            cancellationToken);

    private static async Task<ApiKeyRow?> FindAsync(Session session, string id, CancellationToken cancellationToken) =>
        (await session.QueryAsync<ApiKeyRow>(ApiKeyRow.Select, new { KeyId = id }, cancellationToken)).SingleOrDefault();
}
