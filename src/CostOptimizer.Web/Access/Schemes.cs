namespace CostOptimizer.Web.Access;

/// <summary>The ways to be let in, as authentication schemes.</summary>
internal static class Schemes
{
    /// <summary>Picks one of the others by what a request carries, so that a request is judged by one way only.</summary>
    public const string Default = "Access";

    public const string ApiKey = "ApiKey";

    public const string Anonymous = "Anonymous";
}
