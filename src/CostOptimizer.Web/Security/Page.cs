using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Security;

/// <summary>The few pages that must show without anybody signed in: plain HTML with one style sheet of their own.</summary>
internal static class Page
{
    public const string StylePath = "/sign-in.css";

    public const string Style = """
        body { max-width: 26rem; margin: 4rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1c2430; background: #fff; }
        label { display: block; margin-top: 1rem; }
        input { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; border: 1px solid #667; border-radius: 4px; }
        button { margin-top: 1.5rem; padding: .5rem 1.5rem; font: inherit; color: #fff; background: #14508c; border: 0; border-radius: 4px; }
        .fault { padding: .5rem 1rem; border-left: 4px solid #a4262c; background: #fdf3f4; }
        code { overflow-wrap: anywhere; }

        """;

    /// <param name="title">Text.</param>
    /// <param name="body">HTML whose variable parts went through <see cref="Text"/>.</param>
    public static IResult Of(string title, string body, int status = StatusCodes.Status200OK) => TypedResults.Text(
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)} – CostOptimizer</title><link rel="stylesheet" href="{StylePath}"></head>
        <body><main><h1>{Text(title)}</h1>
        {body}
        </main></body>
        </html>

        """,
        "text/html; charset=utf-8",
        statusCode: status);

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
