using CostOptimizer.Wording;

namespace CostOptimizer.Web.Slack;

/// <summary>What is answered to clicks, in the language of the message that was clicked in.</summary>
public sealed class SlackTexts(Locale locale) : TextSet(locale)
{
    public string Accepted(string fleet) => Fill([fleet]);

    public string Snoozed(string fleet) => Fill([fleet]);

    public string Dismissed(string fleet) => Fill([fleet]);

    public string NotAllowed(string userId) => Fill([userId]);

    public string Moved(string fleet) => Fill([fleet]);

    public string Failed => Text();

    /// <param name="why">The API's own sentence, in English.</param>
    public string Refused(string why) => Fill([why]);
}
