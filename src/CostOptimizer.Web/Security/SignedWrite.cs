namespace CostOptimizer.Web.Security;

/// <summary>Marks an endpoint that believes no cookie and no proxy: each request carries a signature of its sender.</summary>
internal sealed class SignedWrite;
