using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Access;

public sealed class AccessPoliciesTests
{
    [Theory]
    [InlineData(Role.Viewer, "Viewer")]
    [InlineData(Role.Analyst, "Viewer Analyst")]
    [InlineData(Role.Operator, "Viewer Analyst Operator")]
    [InlineData(Role.Admin, "Viewer Analyst Operator Admin")]
    public async Task Authorize_ARole_MeetsItsOwnPolicyAndThoseBelow(Role role, string met)
    {
        await using var services = new ServiceCollection().AddLogging().AddAccessPolicies().BuildServiceProvider();
        var authorization = services.GetRequiredService<IAuthorizationService>();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())], "test"));
        var policies = new List<string>();

        foreach (var policy in Enum.GetNames<Role>())
        {
            if ((await authorization.AuthorizeAsync(user, policy)).Succeeded)
            {
                policies.Add(policy);
            }
        }

        Assert.Equal(met, string.Join(' ', policies));
    }
}
