using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Slack;

/// <summary>Tells whoever clicked what came of it. The decision stands whether or not they hear of it.</summary>
/// <param name="http">Follows no redirects and keeps out of private networks.</param>
internal sealed class SlackReply(HttpClient http, ILogger<SlackReply> logger)
{
    public async Task SendAsync(Uri? address, string sentence, CancellationToken cancellationToken)
    {
        if (address is null)
        {
            return;
        }

        try
        {
            using var answer = await http.PostAsJsonAsync(
                address, new { response_type = "ephemeral", replace_original = false, text = sentence, mrkdwn = false }, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                logger.SlackReplyRefused((int)answer.StatusCode);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.SlackReplyFailed(exception.GetBaseException().Message);
        }
    }
}
