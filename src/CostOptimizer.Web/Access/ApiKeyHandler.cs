using System.Text.Encodings.Web;
using CostOptimizer.Application.Access;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CostOptimizer.Web.Access;

/// <summary>
/// Lets programs in by <c>Authorization: Bearer costopt_…</c>, or by <c>X-Api-Key</c> for callers that can send no other
/// header, such as EventBridge's API destinations.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Api-Key";

    private const string Bearer = "Bearer ";

    public static bool IsGiven(HttpRequest request) =>
        !StringValues.IsNullOrEmpty(request.Headers.Authorization) || request.Headers.ContainsKey(Header);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsGiven(Request))
        {
            return AuthenticateResult.NoResult();
        }

        return await keys.RecogniseAsync(Given(), Context.RequestAborted) is { } key
            ? AuthenticateResult.Success(Visitor.Ticket(Scheme.Name, $"key:{key.Id}", key.Name, key.Role))
            : AuthenticateResult.Fail("The API key is unknown, expired or revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"costopt\"";
        return Refusal.WriteAsync(
            Context,
            StatusCodes.Status401Unauthorized,
            texts => IsGiven(Request) ? texts.KeyUnknown : texts.KeyNeeded);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Refusal.WriteAsync(Context, StatusCodes.Status403Forbidden, texts => texts.KeyForbids);

    /// <returns>The one key that was sent; null for none, several or another kind of credentials.</returns>
    private string? Given() => (Request.Headers.Authorization, Request.Headers[Header]) switch
    {
        ([{ } one], []) => one.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? one[Bearer.Length..].Trim() : null,
        ([], [{ } one]) => one.Trim(),
        _ => null,
    };
}
