using CostOptimizer.Application.Access;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Access;

internal sealed record ApiKeyRow
{
    public static readonly TableInsert<ApiKeyRow> Insert = new("ApiKey");

    public const string Select = $"SELECT {Columns} FROM ApiKey WHERE KeyId = @KeyId";

    public const string SelectAll = $"SELECT {Columns} FROM ApiKey ORDER BY CreatedAtUtc DESC, KeyId";

    public const string Revoke = "UPDATE ApiKey SET RevokedAtUtc = @RevokedAtUtc WHERE KeyId = @KeyId";

    public static readonly RowsStatement NoteUse = new(
        ForEach: """
            UPDATE ApiKey
            SET LastUsedAtUtc = @LastUsedAtUtc
            WHERE KeyId = @KeyId AND (LastUsedAtUtc IS NULL OR LastUsedAtUtc < @LastUsedAtUtc)
            """,
        ForAll: """
            UPDATE ApiKey
            SET LastUsedAtUtc = Given.LastUsedAtUtc
            FROM ApiKey
            INNER JOIN OPENJSON(@Rows) WITH (KeyId NVARCHAR(32), LastUsedAtUtc DATETIME2(0)) AS Given
                ON Given.KeyId = ApiKey.KeyId
            WHERE ApiKey.LastUsedAtUtc IS NULL OR ApiKey.LastUsedAtUtc < Given.LastUsedAtUtc
            """);

    private const string Columns = "KeyId, Name, Role, Salt, Hash, CreatedAtUtc, CreatedBy, ExpiresAtUtc, RevokedAtUtc, LastUsedAtUtc";

    public string KeyId { get; init; } = "";

    public string Name { get; init; } = "";

    public string Role { get; init; } = "";

    public string Salt { get; init; } = "";

    public string Hash { get; init; } = "";

    public DateTime CreatedAtUtc { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTime? ExpiresAtUtc { get; init; }

    public DateTime? RevokedAtUtc { get; init; }

    public DateTime? LastUsedAtUtc { get; init; }

    public static ApiKeyRow From(ApiKey key, SaltedHash secret) => new()
    {
        KeyId = key.Id,
        Name = StoredText.Write(key.Name),
        Role = EnumText.Of(key.Role),
        Salt = secret.Salt,
        Hash = secret.Hash,
        CreatedAtUtc = key.CreatedAtUtc,
        CreatedBy = StoredText.Write(key.CreatedBy),
        ExpiresAtUtc = key.ExpiresAtUtc,
        RevokedAtUtc = key.RevokedAtUtc,
        LastUsedAtUtc = key.LastUsedAtUtc,
    };

    public ApiKey ToKey() => new(
        KeyId,
        StoredText.Read(Name),
        EnumText.Parse<Role>(Role),
        CreatedAtUtc,
        StoredText.Read(CreatedBy),
        ExpiresAtUtc,
        RevokedAtUtc,
        LastUsedAtUtc);
}
