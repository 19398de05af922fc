using CostOptimizer.Application.Access;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Access;

internal sealed record AccountRow
{
    public static readonly TableInsert<AccountRow> Insert = new("LocalAccount");

    public const string Select = $"SELECT {Columns} FROM LocalAccount WHERE AccountName = @AccountName";

    public const string SelectAll = $"SELECT {Columns} FROM LocalAccount ORDER BY AccountName";

    public const string SetPassword = """
        UPDATE LocalAccount
        SET PasswordHash = @PasswordHash, Stamp = @Stamp, FailedSignIns = 0, LastFailedAtUtc = NULL
        WHERE AccountName = @AccountName
        """;

    public const string Disable = "UPDATE LocalAccount SET DisabledAtUtc = @DisabledAtUtc WHERE AccountName = @AccountName";

    public const string SetFailures = """
        UPDATE LocalAccount
        SET FailedSignIns = @FailedSignIns, LastFailedAtUtc = @LastFailedAtUtc
        WHERE AccountName = @AccountName
        """;

    public const string SetSignIn = """
        UPDATE LocalAccount
        SET FailedSignIns = 0, LastFailedAtUtc = NULL, LastSignInAtUtc = @LastSignInAtUtc
        WHERE AccountName = @AccountName
        """;

    private const string Columns = """
        AccountName, Role, PasswordHash, Stamp, CreatedAtUtc, CreatedBy, DisabledAtUtc, FailedSignIns, LastFailedAtUtc,
            LastSignInAtUtc
        """;

    public string AccountName { get; init; } = "";

    public string Role { get; init; } = "";

    public string PasswordHash { get; init; } = "";

    public string Stamp { get; init; } = "";

    public DateTime CreatedAtUtc { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTime? DisabledAtUtc { get; init; }

    public int FailedSignIns { get; init; }

    public DateTime? LastFailedAtUtc { get; init; }

    public DateTime? LastSignInAtUtc { get; init; }

    public static AccountRow From(StoredAccount stored) => new()
    {
        AccountName = stored.Account.Name,
        Role = EnumText.Of(stored.Account.Role),
        PasswordHash = stored.PasswordHash,
        Stamp = stored.Stamp,
        CreatedAtUtc = stored.Account.CreatedAtUtc,
        CreatedBy = StoredText.Write(stored.Account.CreatedBy),
        DisabledAtUtc = stored.Account.DisabledAtUtc,
        FailedSignIns = stored.Account.FailedSignIns,
        LastFailedAtUtc = stored.Account.LastFailedAtUtc,
        LastSignInAtUtc = stored.Account.LastSignInAtUtc,
    };

    public StoredAccount ToStored() => new(ToAccount(), PasswordHash, Stamp);

    public LocalAccount ToAccount() => new(
        AccountName,
        EnumText.Parse<Role>(Role),
        CreatedAtUtc,
        StoredText.Read(CreatedBy),
        DisabledAtUtc,
        FailedSignIns,
        LastFailedAtUtc,
        LastSignInAtUtc);
}
