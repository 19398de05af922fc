using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CostOptimizer.Web.Api.Description;

/// <summary>The API's own description as an OpenAPI document and as a page. Endpoints do not change, so each is made once.</summary>
internal sealed class ApiDescription([FromKeyedServices(ApiDescription.DocumentName)] IOpenApiDocumentProvider provider)
{
    public const string DocumentName = "v1";

    private readonly Lazy<Task<byte[]>> _json = new(() => WriteAsync(provider));

    public async Task<IResult> DocumentAsync() => new Bytes(await _json.Value, "application/json; charset=utf-8");

    public async Task<IResult> PageAsync() => new Bytes(DescriptionPage.Write(await _json.Value), "text/html; charset=utf-8");

    public static IResult Style() => new Bytes(DescriptionPage.Style, "text/css; charset=utf-8");

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        return json.ToArray();
    }

    private sealed class Bytes(byte[] body, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            Conditional.WriteAsync(httpContext, body, contentType, JsonAnswer.TagOf(body));
    }
}
