namespace CostOptimizer.Application.Weekly.Documents;

/// <summary>How weekly reports are written.</summary>
public sealed record WeeklyDocumentOptions
{
    /// <summary>Path of the Chromium that prints PDFs; empty to look for one on the search path, <c>none</c> for no PDFs.</summary>
    public string Chromium { get; init; } = "";

    /// <summary>
    /// Whether Chromium confines itself; true by default. It cannot where namespaces are forbidden, as by the systemd unit, which
    /// confines it instead; the page is the program's own, forbids scripts, and asks for nothing.
    /// </summary>
    public bool ChromiumSandbox { get; init; } = true;

    /// <summary>How long printing may take: 5 seconds to 5 minutes; a minute by default. It takes a second or two.</summary>
    public TimeSpan PrintTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <param name="section">Name of the settings, for the sentences.</param>
    /// <returns>Every fault, each a sentence that names the setting; empty when all is well.</returns>
    public IEnumerable<string> Faults(string section)
    {
        if (PrintTimeout < TimeSpan.FromSeconds(5) || PrintTimeout > TimeSpan.FromMinutes(5))
        {
            yield return $"{section}:PrintTimeout is {PrintTimeout}: give 5 seconds (00:00:05) to 5 minutes (00:05:00).";
        }

        if (Chromium is { Length: > 0 } and not "none" && !File.Exists(Chromium))
        {
            yield return $"{section}:Chromium is '{Chromium}', which does not exist: give the path of a Chromium, 'none', or nothing to look for one.";
        }
    }
}
