using System.Globalization;
using CostOptimizer.Application.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Api.Http;

/// <summary>The outer edge of every endpoint: turns what can go wrong into ProblemDetails, never a stack trace.</summary>
internal sealed class ProblemFilter(ILogger<ProblemFilter> logger) : IEndpointFilter
{
    private static readonly TimeSpan UntilTheDatabaseIsBack = TimeSpan.FromSeconds(5);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        try
        {
            return await next(context);
        }
        catch (Exception) when (response.HasStarted || context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw; // nobody is left to tell
        }
        catch (ApiException exception)
        {
            return Problem(response, exception.Status, exception.Message, exception.Errors, exception.RetryAfter);
        }
        catch (BadHttpRequestException exception)
        {
            return Problem(response, exception.StatusCode, exception.Message);
        }
        catch (StorageException exception)
        {
            logger.DatabaseRefused(exception);
            return Problem(response, StatusCodes.Status503ServiceUnavailable, exception.Message, errors: null, UntilTheDatabaseIsBack);
        }
        catch (Exception exception)
        {
            logger.RequestFailed(exception, context.HttpContext.Request.Method, context.HttpContext.Request.Path);
            return Problem(response, StatusCodes.Status500InternalServerError, "This should not have happened; the log of the server says what did.");
        }
    }

    private static IResult Problem(
        HttpResponse response, int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null, TimeSpan? retryAfter = null)
    {
        if (retryAfter is { } wait)
        {
            response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        }

        ProblemDetails problem = errors is { Count: > 0 }
            ? new HttpValidationProblemDetails(errors.ToDictionary(StringComparer.Ordinal)) { Detail = detail, Status = status }
            : new ProblemDetails { Detail = detail, Status = status };
        return TypedResults.Problem(problem);
    }
}
