using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Access;

/// <summary>Makes, ends and recognises API keys.</summary>
public sealed class ApiKeys(IApiKeyStore store, ApiKeyUses uses, TimeProvider clock)
{
    public const int LongestName = 100;

    /// <summary>Longest time for which a revoked key still counts on another machine.</summary>
    public static readonly TimeSpan RevocationDelay = TimeSpan.FromSeconds(5);

    private const int RememberedKeys = 10_000;

    private readonly BriefCache<StoredApiKey?> _known = new(RevocationDelay, RememberedKeys, clock);

    /// <param name="name">1 to 100 characters, none of them a control character.</param>
    /// <param name="lifetime">Above zero; null for a key that never expires.</param>
    /// <returns>The key, and its text, which is not kept and cannot be shown again.</returns>
    /// <exception cref="ArgumentException">The name or the lifetime is out of bounds.</exception>
    public async Task<(ApiKey Key, ApiKeyText Text)> CreateAsync(
        string name, Role role, TimeSpan? lifetime, Actor by, CancellationToken cancellationToken)
    {
        if (NameFault(name) is { } fault)
        {
            throw new ArgumentException(fault, nameof(name));
        }

        if (lifetime is { } life)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero, nameof(lifetime));
        }

        var now = clock.UtcSecond();
        var text = ApiKeyText.Create();
        var key = new ApiKey(text.Id, name, role, now, by.Name, now + lifetime, RevokedAtUtc: null, LastUsedAtUtc: null);
        await store.AddAsync(key, SaltedHash.Of(text.Secret), AuditEntry.Of(by, now, "key.create", key.Id, before: null, key), cancellationToken);
        return (key, text);
    }

    /// <returns>The key as it is afterwards; null when there is no such key.</returns>
    public async Task<ApiKey?> RevokeAsync(string id, Actor by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { Key: var key })
        {
            return null;
        }

        if (key.RevokedAtUtc is null)
        {
            var now = clock.UtcSecond();
            var entry = AuditEntry.Of(by, now, "key.revoke", id, key, key with { RevokedAtUtc = now });
            await store.RevokeAsync(id, now, entry, cancellationToken);
            _known.Forget(id);
        }

        return (await store.FindAsync(id, cancellationToken))?.Key;
    }

    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    /// <param name="text">What a caller sent; anything at all.</param>
    /// <returns>The key, when the text is one that counts now; else null.</returns>
    /// <exception cref="Storage.StorageException">The database refuses.</exception>
    public async Task<ApiKey?> RecogniseAsync(string? text, CancellationToken cancellationToken)
    {
        if (!ApiKeyText.TryParse(text, out var given))
        {
            return null;
        }

        var known = await _known.GetAsync(given.Id, token => store.FindAsync(given.Id, token), cancellationToken);
        var now = clock.UtcSecond();
        if (known?.Secret.Matches(given.Secret) != true || known.Key.StateAt(now) != ApiKeyState.Valid)
        {
            return null;
        }

        uses.Note(given.Id, now);
        return known.Key;
    }

    /// <returns>What is wrong with a name, one sentence; null for nothing.</returns>
    public static string? NameFault(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl)
            ? $"The name of a key has 1 to {LongestName} characters and no control characters."
            : null;
}
