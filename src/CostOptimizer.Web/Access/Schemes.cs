namespace CostOptimizer.Web.Access;

/// <summary>The ways to be let in, as authentication schemes.</summary>
internal static class Schemes
{
    /// <summary>Picks one of the others by what a request carries, so that a request is judged by one way only.</summary>
    public const string Default = "Access";

    public const string ApiKey = "ApiKey";

    /// <summary>By a load balancer of AWS.</summary>
    public const string Alb = "Alb";

    /// <summary>By plain headers of another proxy.</summary>
    public const string Header = "Header";

    /// <summary>By password, then by cookie.</summary>
    public const string Account = "Account";

    public const string Anonymous = "Anonymous";
}
