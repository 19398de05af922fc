using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Access;

/// <summary>Makes accounts and lets people in by their passwords.</summary>
public sealed partial class LocalAccounts(IAccountStore store, TimeProvider clock) : IDisposable
{
    private const int RememberedAccounts = 1_000;

    private readonly BriefCache<StoredAccount?> _known = new(ApiKeys.RevocationDelay, RememberedAccounts, clock);

    private const int Turns = 64;

    // One password of a name at a time: guesses sent side by side would all be looked at before the first failure is
    // counted. Names that share a turn by chance wait for each other, the others do not.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    // A password takes a processor for a tenth of a second: guesses must not take all of them.
    private readonly SemaphoreSlim _hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <returns>The account; null when one of that name is there already.</returns>
    /// <exception cref="ArgumentException">Name or password is out of bounds: see <see cref="Fault"/>.</exception>
    public async Task<LocalAccount?> CreateAsync(string name, Role role, string password, Actor by, CancellationToken cancellationToken)
    {
        ThrowIfFaulty(name, password);
        var now = clock.UtcSecond();
        var account = new LocalAccount(name, role, now, by.Name, null, 0, null, null);
        var stored = new StoredAccount(account, Passwords.Hash(name, password), NewStamp());
        return await store.AddAsync(stored, AuditEntry.Of(by, now, "account.create", name, before: null, account), cancellationToken) ? account : null;
    }

    /// <returns>False when there is no such account.</returns>
    /// <exception cref="ArgumentException">The password is out of bounds: see <see cref="Fault"/>.</exception>
    public async Task<bool> SetPasswordAsync(string name, string password, Actor by, CancellationToken cancellationToken)
    {
        ThrowIfFaulty(name, password);
        if (await store.FindAsync(name, cancellationToken) is not { Account: var account })
        {
            return false;
        }

        var entry = AuditEntry.Of(by, clock.UtcSecond(), "account.password", name, account, account with { FailedSignIns = 0, LastFailedAtUtc = null });
        await store.SetPasswordAsync(name, Passwords.Hash(name, password), NewStamp(), entry, cancellationToken);
        _known.Forget(name);
        return true;
    }

    /// <returns>The account as it is afterwards; null when there is no such account.</returns>
    public async Task<LocalAccount?> DisableAsync(string name, Actor by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(name, cancellationToken) is not { Account: var account })
        {
            return null;
        }

        if (account.DisabledAtUtc is null)
        {
            var now = clock.UtcSecond();
            var entry = AuditEntry.Of(by, now, "account.disable", name, account, account with { DisabledAtUtc = now });
            await store.DisableAsync(name, now, entry, cancellationToken);
            _known.Forget(name);
        }

        return (await store.FindAsync(name, cancellationToken))?.Account;
    }

    public Task<IReadOnlyList<LocalAccount>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    /// <summary>Looks at a password. Who fails learns nothing about why.</summary>
    /// <returns>The account; null when the name or the password is wrong, or the account is disabled or locked for a while.</returns>
    public async Task<StoredAccount?> SignInAsync(string name, string password, CancellationToken cancellationToken)
    {
        var turn = _turns[unchecked((uint)StringComparer.Ordinal.GetHashCode(name)) % Turns];
        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.UtcSecond();
            var stored = IsName(name) ? await store.FindAsync(name, cancellationToken) : null;
            var isRight = password.Length <= Passwords.Longest && await MatchesAsync(name, stored?.PasswordHash, password, cancellationToken);
            if (stored is null || stored.Account.LockedUntilUtc > now)
            {
                return null;
            }

            if (!isRight || stored.Account.DisabledAtUtc is not null)
            {
                await store.NoteFailureAsync(name, now, cancellationToken);
                return null;
            }

            await store.NoteSignInAsync(name, now, cancellationToken);
            return stored;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>The account of a session; null when the session has ended with a change of password or with the account.</returns>
    public async Task<LocalAccount?> OfSessionAsync(string name, string stamp, CancellationToken cancellationToken)
    {
        var stored = await _known.GetAsync(name, token => store.FindAsync(name, token), cancellationToken);
        return stored is { Account.DisabledAtUtc: null } && stored.Stamp == stamp ? stored.Account : null;
    }

    /// <returns>What is wrong with a name and a password to be set, one sentence; null for nothing.</returns>
    public static string? Fault(string name, string password) => IsName(name)
        ? Passwords.Fault(name, password)
        : "The name of an account has 1 to 64 lower-case letters, digits and . _ @ -, and begins with a letter or digit.";

    public void Dispose()
    {
        _hashing.Dispose();
        Array.ForEach(_turns, turn => turn.Dispose());
    }

    private async Task<bool> MatchesAsync(string name, string? hash, string password, CancellationToken cancellationToken)
    {
        await _hashing.WaitAsync(cancellationToken);
        try
        {
            return Passwords.Matches(name, hash, password);
        }
        finally
        {
            _hashing.Release();
        }
    }

    private static void ThrowIfFaulty(string name, string password)
    {
        if (Fault(name, password) is { } fault)
        {
            throw new ArgumentException(fault, nameof(name));
        }
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@-]{0,63}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
