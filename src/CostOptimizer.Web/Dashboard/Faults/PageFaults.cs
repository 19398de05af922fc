using CostOptimizer.Application.Storage;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Dashboard.Faults;

/// <summary>The outer edge of every page: tells what went wrong on a page, in the reader's language where it is known beforehand.</summary>
internal sealed class PageFaults(ILogger<PageFaults> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception) when (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            throw; // nobody is left to tell
        }
        catch (ApiException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return Refusal.Of(http, exception.Status, texts => texts.NotFound);
        }
        catch (ApiException exception)
        {
            return Refusal.Page(http, exception.Status, string.Join(" ", [exception.Message, .. exception.Errors.Values.SelectMany(sentences => sentences)]));
        }
        catch (StorageException exception)
        {
            logger.DatabaseRefused(exception);
            return Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, texts => texts.DatabaseSilent);
        }
        catch (Exception exception)
        {
            logger.RequestFailed(exception, http.Request.Method, http.Request.Path);
            return Refusal.Of(http, StatusCodes.Status500InternalServerError, texts => texts.Failed);
        }
    }
}
