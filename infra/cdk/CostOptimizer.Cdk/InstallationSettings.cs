using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>What an installation differs in from another, given as context: <c>cdk deploy -c image=… -c certificateArn=…</c>.</summary>
/// <param name="Image">Image with its registry and tag or digest.</param>
/// <param name="CertificateArn">ACM certificate of the name that people open.</param>
/// <param name="OidcIssuer">Address of the identity provider, without a slash at its end.</param>
/// <param name="OidcSecretName">Secret in Secrets Manager with the client's secret under the key <c>clientSecret</c>.</param>
/// <param name="AlarmEmail">Who is told of alarms; null for a topic without subscribers.</param>
internal sealed record InstallationSettings(
    InstallationSize Size,
    string Image,
    string CertificateArn,
    string OidcIssuer,
    string OidcClientId,
    string OidcSecretName,
    string MemberRoleName,
    string? AlarmEmail)
{
    /// <exception cref="InvalidOperationException">Settings are missing or wrong; all of them are named at once.</exception>
    public static InstallationSettings Read(Node context)
    {
        List<string> faults = [];
        string Required(string key, string example)
        {
            if (context.TryGetContext(key) is string { Length: > 0 } value)
            {
                return value;
            }

            faults.Add($"{key} is missing: give it with -c {key}={example}.");
            return "";
        }

        var issuer = Required("oidcIssuer", "https://login.example.com").TrimEnd('/');
        if (issuer.Length > 0 && !issuer.StartsWith("https://", StringComparison.Ordinal))
        {
            faults.Add($"oidcIssuer is '{issuer}': give an https address.");
        }

        var settings = new InstallationSettings(
            InstallationSize.Of(context.TryGetContext("size") as string ?? InstallationSize.Trial.Name),
            Required("image", "111122223333.dkr.ecr.eu-west-1.amazonaws.com/costoptimizer:0.1.0"),
            Required("certificateArn", "arn:aws:acm:eu-west-1:111122223333:certificate/…"),
            issuer,
            Required("oidcClientId", "costoptimizer"),
            Required("oidcSecretName", "costoptimizer/oidc"),
            context.TryGetContext("memberRoleName") as string ?? "CostOptimizerReader",
            context.TryGetContext("alarmEmail") as string);
        return faults.Count == 0 ? settings : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }
}
