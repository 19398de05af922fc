namespace CostOptimizer.Web.Access.Accounts;

/// <param name="ReturnUrl">Where to go afterwards, on this server.</param>
public sealed record SignInModel(SignInStep Step, string ReturnUrl);
