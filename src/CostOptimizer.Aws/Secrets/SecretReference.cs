namespace CostOptimizer.Aws.Secrets;

/// <summary>A value of a secret in AWS Secrets Manager, written <c>secretsmanager:ID</c> or <c>secretsmanager:ID#KEY</c>.</summary>
/// <param name="Id">Name or ARN; an ARN says in which region the secret is.</param>
/// <param name="Key">Member of the JSON object that the secret holds; null for the whole of it.</param>
public sealed record SecretReference(string Id, string? Key)
{
    private const string Scheme = "secretsmanager:";

    /// <returns>Null for a text that refers to no secret.</returns>
    public static SecretReference? Parse(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = text[Scheme.Length..].Split('#', 2);
        return new SecretReference(parts[0], parts.Length == 2 ? parts[1] : null);
    }

    /// <summary>The region that an ARN names; null for a name.</summary>
    public string? Region => Id.Split(':') is ["arn", _, "secretsmanager", { Length: > 0 } region, ..] ? region : null;

    public override string ToString() => Key is null ? Id : $"{Id}#{Key}";
}
