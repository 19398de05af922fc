using System.Security.Claims;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Access;

/// <summary>Who sends a request, as the framework's claims.</summary>
public static class Visitor
{
    /// <returns>Who acts, for the audit log and for orders.</returns>
    /// <exception cref="InvalidOperationException">The request was let in without anybody having signed in.</exception>
    public static Actor ToActor(this HttpContext context)
    {
        var name = context.User.FindFirstValue(ClaimTypes.Name)
            ?? throw new InvalidOperationException($"Nobody has signed in for {context.Request.Path}, so nobody can answer for the change.");
        return new Actor(name, RoleOf(context.User), context.Connection.RemoteIpAddress?.ToString());
    }

    /// <param name="id">Distinguishes people and programs, whatever they are called, for example <c>key:0123456789ab</c>.</param>
    /// <param name="role">Null for somebody known who may do nothing.</param>
    internal static AuthenticationTicket Ticket(string scheme, string id, string name, Role? role)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name)];
        if (role is { } held)
        {
            claims.Add(new Claim(ClaimTypes.Role, held.ToString()));
        }

        return new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, scheme)), scheme);
    }

    private static Role? RoleOf(ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;
}
