using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Alerts;

/// <summary>The message of a chat that told of a fact first.</summary>
internal sealed record AlertMessageRow
{
    public static readonly TableInsert<AlertMessageRow> Insert = new("AlertMessage");

    public const string SelectMessage = "SELECT Message FROM AlertMessage WHERE AlertKey = @AlertKey AND Target = @Target";

    public string AlertKey { get; init; } = "";

    public string Target { get; init; } = "";

    public string Message { get; init; } = "";
}
