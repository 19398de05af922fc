using System.Net;
using System.Text.RegularExpressions;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Dashboard.Support;

/// <summary>Opens pages and sends their forms as a browser without scripts does.</summary>
internal static partial class Pages
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <returns>The page with the encoding of its texts undone.</returns>
    public static async Task<string> OpenAsync(this ApiHost host, string path, HttpStatusCode expected = HttpStatusCode.OK, string language = "en-US") =>
        WebUtility.HtmlDecode(await host.MarkupAsync(path, expected, language));

    /// <returns>The page as it is sent, which holds no inline style or script.</returns>
    public static async Task<string> MarkupAsync(this ApiHost host, string path, HttpStatusCode expected = HttpStatusCode.OK, string language = "en-US")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", language);
        using var response = await host.Client.SendAsync(request, Cancellation);
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode} instead of {expected}: {page}");
        Assert.DoesNotMatch("<[^>]* style=", page);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        return page;
    }

    /// <summary>Opens a page, then posts fields with the page's token.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this ApiHost host, string page, string action, params (string Name, string Value)[] fields)
    {
        using var opened = await host.Client.GetAsync(page, Cancellation);
        var markup = await opened.Content.ReadAsStringAsync(Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent([
                new("csrf", Token().Match(markup).Groups["token"].Value),
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ]),
        };
        request.Headers.Add("Cookie", string.Join("; ", opened.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        return await host.Client.SendAsync(request, Cancellation);
    }

    [GeneratedRegex("name=\"csrf\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
