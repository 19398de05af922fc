using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Http;

/// <summary>Says why a request reached no endpoint: the framework answers with the bare status.</summary>
internal static class UnmatchedRequest
{
    public static Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var status = context.Response.StatusCode;
        return TypedResults.Problem(
            status switch
            {
                StatusCodes.Status404NotFound => $"Nothing is at {Shown.Text(request.Path)}: {ApiPaths.Root}/docs lists what is.",
                StatusCodes.Status405MethodNotAllowed => $"{Shown.Text(request.Path)} does not take {Shown.Text(request.Method)}: see the header Allow.",
                StatusCodes.Status415UnsupportedMediaType => $"Content-Type is '{Shown.Text(request.ContentType)}': send application/json.",
                _ => "The request was refused before it was read.",
            },
            statusCode: status).ExecuteAsync(context);
    }
}
