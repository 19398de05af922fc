namespace CostOptimizer.Application.Webhooks;

/// <summary>How webhooks are sent.</summary>
public sealed record WebhookOptions
{
    public const string SectionName = "Webhooks";

    private const int ShortestSecret = 32;

    /// <summary>Signs what is sent, so that receivers know it is ours: 32 characters or more. None by default: then no webhooks can be ordered.</summary>
    public string? Secret { get; init; }

    /// <summary>How long a receiver may take to answer: a second to a minute; ten seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <returns>Every fault, each a sentence that names the setting but never the secret; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (Secret is { Length: < ShortestSecret })
        {
            yield return $"Webhooks:Secret is shorter than {ShortestSecret} characters: give a random text, for example of 'openssl rand -hex 32'.";
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(1))
        {
            yield return $"Webhooks:Timeout is {Timeout}: give a second (00:00:01) to a minute (00:01:00).";
        }
    }
}
