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

    /// <summary>Also refuses whoever is nobody, wherever an endpoint asks for nothing in particular.</summary>
    public static IServiceCollection AddAccessPolicies(this IServiceCollection services) =>
        services.AddAuthorization(options =>
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                options.AddPolicy(role.ToString(), policy => policy.RequireRole(AtLeast(role)));
            }

            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });

    private static string[] AtLeast(Role role) =>
        [.. Enum.GetValues<Role>().Where(other => other >= role).Select(other => other.ToString())];
}
