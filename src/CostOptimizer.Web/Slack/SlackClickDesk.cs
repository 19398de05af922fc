using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Recommendations;
using CostOptimizer.Wording;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Web.Slack;

/// <summary>Decides what a click says, and tells the user what came of it, in the language of the message.</summary>
internal sealed class SlackClickDesk(SlackClickOptions options, DecisionDesk desk, SlackReply reply, ILogger<SlackClickDesk> logger)
{
    private const int LongestText = 300;

    /// <param name="address">IP address that the click came from; null when it is not known.</param>
    public async Task TakeAsync(SlackClick click, string? address, CancellationToken cancellationToken)
    {
        var texts = new SlackTexts(Locale.Of(Language.Find(click.Language) ?? Language.English));
        await reply.SendAsync(click.ReplyTo, await DecideAsync(click, address, texts, cancellationToken), CancellationToken.None);
    }

    private async Task<string> DecideAsync(SlackClick click, string? address, SlackTexts texts, CancellationToken cancellationToken)
    {
        if (!options.Operators.Contains(click.UserId, StringComparer.Ordinal))
        {
            return texts.NotAllowed(Shown(click.UserId));
        }

        try
        {
            var actor = new Actor($"slack:{click.UserId}", Role.Operator, address);
            var (line, isTaken) = await desk.TakeAsync(click.Seen, click.Decision(), actor, cancellationToken);
            var fleet = Shown(line.Name);
            return (isTaken, click.Action) switch
            {
                (false, _) => texts.Moved(fleet),
                (_, "accept") => texts.Accepted(fleet),
                (_, "snooze") => texts.Snoozed(fleet),
                _ => texts.Dismissed(fleet),
            };
        }
        catch (ApiException refusal)
        {
            return texts.Refused(Shown(refusal.Message));
        }
        catch (Exception exception) // Slack has had its answer: nobody else would hear of it.
        {
            logger.SlackClickFailed(exception, click.Action, click.Seen.Id, click.UserId);
            return texts.Failed;
        }
    }

    private static string Shown(string text) => SlackText.Escape(PlainText.Clean(text, LongestText));
}
