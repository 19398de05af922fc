namespace CostOptimizer.Web.Access.Accounts;

/// <summary>What somebody who wants to sign in is told.</summary>
public enum SignInStep
{
    Ask,

    /// <summary>Name or password was wrong.</summary>
    AskAgain,

    /// <summary>There is no account yet.</summary>
    NoAccount,

    /// <summary>A password would travel unencrypted.</summary>
    HttpsOnly,
}
