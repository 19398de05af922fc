using CostOptimizer.Application.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Access;

/// <summary>One authorization policy per role, named like it, that the role and those above it meet.</summary>
public static class AccessPolicies
{
    public const string Viewer = nameof(Role.Viewer);
    public const string Analyst = nameof(Role.Analyst);
    public const string Operator = nameof(Role.Operator);
    public const string Admin = nameof(Role.Admin);

    /// <summary>
    /// Also refuses whoever has no role, wherever an endpoint asks for nothing in particular: somebody whom a proxy has
    /// signed in is known, but need not be meant to see anything here.
    /// </summary>
    public static IServiceCollection AddAccessPolicies(this IServiceCollection services) =>
        services.AddAuthorization(options =>
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                options.AddPolicy(role.ToString(), AtLeast(role));
            }

            options.DefaultPolicy = AtLeast(Role.Viewer);
            options.FallbackPolicy = options.DefaultPolicy;
        });

    private static AuthorizationPolicy AtLeast(Role role) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireRole(Enum.GetValues<Role>().Where(other => other >= role).Select(other => other.ToString()))
        .Build();
}
