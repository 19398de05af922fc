using System.Text.RegularExpressions;

namespace CostOptimizer.Web.Access;

/// <summary>An Application Load Balancer that signs people in by OpenID Connect or Cognito.</summary>
public sealed partial class AlbOptions
{
    /// <summary>ARN of the load balancer, which signs what it says; none by default.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>Client id of the listener's rule; not compared when null.</summary>
    public string? ClientId { get; set; }

    /// <summary>Where public keys are; by default the endpoint of the load balancer's region in the partitions aws and aws-us-gov.</summary>
    public string? PublicKeys { get; set; }

    /// <returns>Address that a key's id is appended to; null where AWS documents none and <see cref="PublicKeys"/> names none.</returns>
    /// <remarks>Source: Elastic Load Balancing, "Authenticate users using an Application Load Balancer".</remarks>
    internal string? KeyAddress => (PublicKeys, Arn().Match(LoadBalancerArn ?? "")) switch
    {
        ({ Length: > 0 } own, _) => own.TrimEnd('/') + "/",
        (_, { Success: true } arn) when arn.Groups["partition"].Value == "aws" =>
            $"https://public-keys.auth.elb.{arn.Groups["region"].Value}.amazonaws.com/",
        (_, { Success: true } arn) when arn.Groups["partition"].Value == "aws-us-gov" =>
            $"https://s3-{arn.Groups["region"].Value}.amazonaws.com/aws-elb-public-keys-prod-{arn.Groups["region"].Value}/",
        _ => null,
    };

    internal IEnumerable<string> Faults()
    {
        if (LoadBalancerArn is { } arn && !Arn().IsMatch(arn))
        {
            yield return $"Access:Alb:LoadBalancerArn is '{arn}': give the ARN of an Application Load Balancer, arn:aws:elasticloadbalancing:<region>:<account>:loadbalancer/app/<name>/<id>.";
        }
        else if (LoadBalancerArn is not null && KeyAddress is null)
        {
            yield return "Access:Alb:PublicKeys is missing: in this partition, give the address of the load balancers' public keys.";
        }

        if (PublicKeys is { Length: > 0 } keys && (!Uri.TryCreate(keys, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps))
        {
            yield return $"Access:Alb:PublicKeys is '{keys}': give an https address.";
        }
    }

    [GeneratedRegex(@"\Aarn:(?<partition>aws[a-z-]*):elasticloadbalancing:(?<region>[a-z0-9-]+):[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Arn();
}
